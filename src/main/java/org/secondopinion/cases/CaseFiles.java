package org.secondopinion.cases;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface CaseFiles extends Repository<CaseFile, String> {

    CaseFile save(CaseFile file);

    java.util.Optional<CaseFile> findById(String reference);

    List<CaseFile> findAllByOrderByReferenceDesc();

    @Query(value = "select nextval('second_opinion.case_numbers')", nativeQuery = true)
    long nextNumber();
}
