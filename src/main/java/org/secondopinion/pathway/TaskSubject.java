package org.secondopinion.pathway;

/** Tells tasks of one name apart: the record, the specialty or the next step that each of them is about. */
public interface TaskSubject {

    /** The variable that carries the item from the models' loop. */
    ProcessVariable<String> item();

    /** The item as a person calls it. */
    String words(String item);
}
