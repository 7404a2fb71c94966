package org.secondopinion.cases;

import java.util.List;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface CaseFiles extends Repository<CaseFile, String> {

    CaseFile saveAndFlush(CaseFile file);

    /** With its questions and flags, since pages read it after the transaction. */
    @EntityGraph(attributePaths = {"questions", "redFlags"})
    java.util.Optional<CaseFile> findById(String reference);

    List<CaseFile> findAllByOrderByReferenceDesc();

    @Query("select file.coordinator as coordinator, count(file) as openCases from CaseFile file"
            + " where file.closedAt is null and file.coordinator is not null group by file.coordinator")
    List<Load> loads();

    interface Load {

        String getCoordinator();

        long getOpenCases();
    }

    @Query(value = "select nextval('second_opinion.case_numbers')", nativeQuery = true)
    long nextNumber();
}
