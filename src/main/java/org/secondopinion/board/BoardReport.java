package org.secondopinion.board;

import java.util.List;
import org.secondopinion.summary.Verdict;

/**
 * What a tumour board recommends, authorised by all its authors; {@code minutes} name who was missing, {@code dissent}
 * may be null, and fields of the first opinion without a verdict are absent.
 */
public record BoardReport(
        String recommendation, String minutes, String dissent, String chair, List<Verdict> verdicts) {}
