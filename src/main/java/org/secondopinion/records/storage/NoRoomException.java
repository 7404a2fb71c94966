package org.secondopinion.records.storage;

import java.io.IOException;

/** The store is full. */
public class NoRoomException extends IOException {

    NoRoomException(IOException cause) {
        super("No room is left where documents are stored", cause);
    }
}
