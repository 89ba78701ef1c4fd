package scot.throughline.web;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandler;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * By when a request has to be here on one connection: its headers so long after their first byte or after the connection was made, its body so long
 * after its headers. However little comes, and however steadily, time does not begin again. Used by the connection's own thread alone.
 */
final class RequestDeadline {
    /** The slowest line that a list may still come over. */
    private static final long LEAST_BYTES_A_SECOND = 32 * 1024;
    /** More than this is refused unread. */
    private static final long LONGEST_BODY = 8 * 1024 * 1024;

    private final Duration headers;
    private final Duration body;
    private boolean between = true;
    private @Nullable Future<?> running;

    RequestDeadline(Duration headers, Duration body) {
        this.headers = headers;
        this.body = body;
    }

    /** Stands where bytes come in. */
    ChannelInboundHandler bytes() {
        return new ChannelInboundHandlerAdapter() {
            @Override
            public void channelActive(ChannelHandlerContext connection) throws Exception {
                begin(connection, headers);
                super.channelActive(connection);
            }

            @Override
            public void channelRead(ChannelHandlerContext connection, Object bytes) throws Exception {
                if (between && running == null) begin(connection, headers);
                super.channelRead(connection, bytes);
            }

            @Override
            public void channelInactive(ChannelHandlerContext connection) throws Exception {
                stop();
                super.channelInactive(connection);
            }
        };
    }

    /** Stands where the parts of requests are known. */
    ChannelInboundHandler parts() {
        return new ChannelInboundHandlerAdapter() {
            @Override
            public void channelRead(ChannelHandlerContext connection, Object part) throws Exception {
                if (part instanceof HttpRequest request) {
                    between = false;
                    begin(connection, timeFor(request));
                }
                if (part instanceof LastHttpContent) {
                    between = true;
                    stop();
                }
                super.channelRead(connection, part);
            }
        };
    }

    private Duration timeFor(HttpRequest request) {
        var length = Math.clamp(HttpUtil.getContentLength(request, 0L), 0, LONGEST_BODY);
        return body.plusSeconds(length / LEAST_BYTES_A_SECOND);
    }

    private void begin(ChannelHandlerContext connection, Duration time) {
        stop();
        running = connection.executor().schedule(() -> {
            var _ = connection.close();
        }, time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void stop() {
        if (running != null) running.cancel(false);
        running = null;
    }
}
