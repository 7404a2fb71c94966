package org.secondopinion.records;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.secondopinion.records.dicom.Instance;
import org.secondopinion.records.inspection.StudyImage;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The images of each study, in the order in which they are looked at. */
@Component
class StudyImages {

    private static final Comparator<StudyImage> BY_SERIES = Comparator.comparing(
            image -> image.header().seriesNumber(), Comparator.nullsLast(Comparator.naturalOrder()));
    /** By their place in the body; where that is not known, by their number. */
    private static final Comparator<StudyImage> WITHIN_SERIES = Comparator.<StudyImage, Double>comparing(
                    image -> image.header().place(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(image -> image.header().number(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(StudyImage::entry);

    private final JdbcTemplate rows;
    private final JdbcClient sql;

    StudyImages(JdbcTemplate rows, JdbcClient sql) {
        this.rows = rows;
        this.sql = sql;
    }

    void keep(UUID document, List<StudyImage> images) {
        var place = 0;
        var series = 0;
        var values = new ArrayList<Object[]>();
        for (var ofSeries : bySeries(images).values()) {
            series++;
            for (var image : ofSeries) {
                values.add(row(document, place++, series, image.entry(), image.header()));
            }
        }
        rows.batchUpdate("insert into study_images values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", values);
    }

    List<Row> of(UUID document) {
        return sql.sql(
                        "select place, entry, series, modality, description, frames, image_rows, image_columns, packed_as,"
                                + " is_shown, may_show_name from study_images where document_id = ? order by place")
                .param(document)
                .query(Row.class)
                .list();
    }

    Optional<Row> find(UUID document, int place) {
        return sql.sql(
                        "select place, entry, series, modality, description, frames, image_rows, image_columns, packed_as,"
                                + " is_shown, may_show_name from study_images where document_id = ? and place = ?")
                .params(document, place)
                .query(Row.class)
                .optional();
    }

    private static Map<String, List<StudyImage>> bySeries(List<StudyImage> images) {
        var series = new LinkedHashMap<String, List<StudyImage>>();
        images.stream()
                .sorted(BY_SERIES)
                .forEach(image -> series.computeIfAbsent(image.header().seriesUid(), uid -> new ArrayList<>())
                        .add(image));
        series.values().forEach(each -> each.sort(WITHIN_SERIES));
        return series;
    }

    private static Object[] row(UUID document, int place, int series, String entry, Instance header) {
        return new Object[] {
            document,
            place,
            entry,
            series,
            header.modality(),
            header.description(),
            header.frames(),
            header.rows(),
            header.columns(),
            header.packedAs(),
            header.isShownHere(),
            header.mayShowName()
        };
    }

    /** One image; {@code description} are the hospital's words, in which a name may stand. */
    record Row(
            int place,
            String entry,
            int series,
            String modality,
            String description,
            int frames,
            int imageRows,
            int imageColumns,
            String packedAs,
            boolean isShown,
            boolean mayShowName) {}
}
