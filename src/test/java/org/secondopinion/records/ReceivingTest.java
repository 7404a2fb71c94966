package org.secondopinion.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondopinion.records.UploadRefusal.Why;
import org.secondopinion.records.storage.NoRoomException;
import org.secondopinion.records.storage.SealedWriter;

/** What is noted of a file whose way here ends too early. */
class ReceivingTest {

    private final UUID writer = UUID.randomUUID();
    private final UploadRows rows = mock();
    private final SealedWriter file = mock();
    private final Upload upload = new Upload(
            UUID.randomUUID(),
            "SO-2026-000001",
            RecordKind.OTHER,
            "letter.pdf",
            null,
            null,
            1000L,
            0,
            Upload.State.RECEIVING,
            null,
            null,
            null,
            null,
            "coordinator",
            Instant.EPOCH);

    @BeforeEach
    void theLeaseIsHeld() {
        when(rows.advance(any(), any(), anyLong(), any())).thenReturn(true);
    }

    @Test
    void aFullStoreIsSaidAndWhatIsThereIsNoted() throws IOException {
        doThrow(mock(NoRoomException.class)).when(file).write(any(), anyInt());
        when(file.stored()).thenReturn(400L);

        assertRefused(Why.NO_ROOM, () -> receive(new ByteArrayInputStream(new byte[600])));
        verify(rows).advance(eq(upload.id()), eq(writer), eq(400L), any());
    }

    @Test
    void aBrokenConnectionIsNotedAfterTheLastPieceIsClosed() throws IOException {
        when(file.stored()).thenReturn(900L);

        assertRefused(Why.BROKEN_OFF, () -> receive(new BreakingStream()));
        var order = inOrder(file, rows);
        order.verify(file).write(any(), eq(900));
        order.verify(file).close();
        order.verify(rows).advance(eq(upload.id()), eq(writer), eq(900L), any());
    }

    @Test
    void whoeverLostTheLeaseStops() {
        when(rows.advance(any(), any(), anyLong(), any())).thenReturn(false);

        assertRefused(Why.BUSY, () -> receive(new ByteArrayInputStream(new byte[600])));
    }

    @Test
    void moreThanWasSaidIsNotTaken() throws IOException {
        assertRefused(Why.MORE_THAN_SAID, () -> receive(new ByteArrayInputStream(new byte[1001])));

        verify(file).close();
    }

    private void receive(InputStream bytes) {
        new Receiving(rows, upload, writer, upload.sizeBytes(), null).receive(bytes, file);
    }

    private static void assertRefused(Why why, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        UploadRefusal.class,
                        refusal -> assertThat(refusal.why()).isEqualTo(why));
    }

    /** Ends as a line does that is cut. */
    private static final class BreakingStream extends FilterInputStream {

        BreakingStream() {
            super(new ByteArrayInputStream(new byte[900]));
        }

        @Override
        public int read(byte[] bytes) throws IOException {
            var read = super.read(bytes);
            if (read < 0) {
                throw new IOException("Connection reset");
            }
            return read;
        }
    }
}
