package org.secondopinion.records.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** Where sealed pieces lie. A piece is there whole or not at all; written again, it takes the place of the one before. */
interface Store {

    /** @throws NoRoomException when the piece does not fit in; the one before stays then */
    void put(String name, ByteBuffer piece) throws IOException;

    SeekableByteChannel open(String name) throws IOException;

    /** Deletes the piece of this name and all whose names go on from it after a slash. */
    void delete(String name) throws IOException;

    /** How many bytes still fit in. */
    long room() throws IOException;
}
