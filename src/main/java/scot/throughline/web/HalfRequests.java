package scot.throughline.web;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import java.io.IOException;

/** Says in one way that a request ended half way, whether its sender hung up, the line broke or time was up. Used by the connection's own thread alone. */
final class HalfRequests extends ChannelInboundHandlerAdapter {
    private boolean halfWay;

    /** Whoever waits for the rest of a request is told by this that it never comes. */
    static final class CutOff extends IOException {
        /** Named as the server names its own, so that it makes no more noise over a body that nobody waits for. */
        private CutOff() {
            super("connection closed");
        }

        /** Where it was thrown tells nobody anything. */
        @Override
        public synchronized Throwable fillInStackTrace() {
            return this;
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext connection, Object part) throws Exception {
        if (part instanceof HttpRequest) halfWay = true;
        if (part instanceof LastHttpContent) halfWay = false;
        super.channelRead(connection, part);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext connection, Throwable fault) throws Exception {
        if (halfWay && fault instanceof IOException) cutOff(connection);
        else
            super.exceptionCaught(connection, fault);
    }

    @Override
    public void channelInactive(ChannelHandlerContext connection) throws Exception {
        if (halfWay) cutOff(connection);
        super.channelInactive(connection);
    }

    private void cutOff(ChannelHandlerContext connection) {
        halfWay = false;
        connection.fireExceptionCaught(new CutOff());
    }
}
