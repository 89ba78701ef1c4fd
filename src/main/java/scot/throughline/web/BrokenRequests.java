package scot.throughline.web;

import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.util.ReferenceCountUtil;
import java.util.Map;

/** Answers what is no request at all, or too long for one, where no filter of ours would see it: without a word, and the line is closed. */
final class BrokenRequests extends ChannelInboundHandlerAdapter {
    private final Map<String, String> headers;

    BrokenRequests(Map<String, String> headers) {
        this.headers = headers;
    }

    @Override
    public void channelRead(ChannelHandlerContext connection, Object part) throws Exception {
        if (!(part instanceof HttpObject read) || read.decoderResult().isSuccess()) {
            super.channelRead(connection, part);
            return;
        }
        ReferenceCountUtil.release(part);
        var answer = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status(read.decoderResult().cause()));
        headers.forEach(answer.headers()::set);
        answer.headers().set("Content-Length", 0).set("Connection", "close");
        var _ = connection.writeAndFlush(answer).addListener(ChannelFutureListener.CLOSE);
    }

    private static HttpResponseStatus status(Throwable cause) {
        return switch (cause) {
            case TooLongHttpLineException _ -> HttpResponseStatus.REQUEST_URI_TOO_LONG;
            case TooLongHttpHeaderException _ -> HttpResponseStatus.REQUEST_HEADER_FIELDS_TOO_LARGE;
            default -> HttpResponseStatus.BAD_REQUEST;
        };
    }
}
