package scot.throughline.web;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps nobody from being served by those who hold connections: whoever is slow over a request, sends none, or opens far too many. */
@Singleton
final class UnmannerlyClients implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {
    private final Callers callers;
    private final SafetyHeaders safetyHeaders;
    private final Duration headers;
    private final Duration body;
    private final int most;
    private final Map<InetAddress, Integer> connections = new ConcurrentHashMap<>();

    UnmannerlyClients(Callers callers, SafetyHeaders safetyHeaders,
            @Property(name = "throughline.wait.headers", defaultValue = "10s") Duration headers,
            @Property(name = "throughline.wait.body", defaultValue = "30s") Duration body,
            @Property(name = "throughline.connections", defaultValue = "1000") int most) {
        this.callers = callers;
        this.safetyHeaders = safetyHeaders;
        this.headers = headers;
        this.body = body;
        this.most = most;
    }

    @Override
    public NettyServerCustomizer.Registry onCreated(BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
        event.getBean().register(new NettyServerCustomizer() {
            @Override
            public NettyServerCustomizer specializeForChannel(Channel channel, ChannelRole role) {
                return role == ChannelRole.CONNECTION ? new Connection(channel) : this;
            }
        });
        return event.getBean();
    }

    /** One connection, from the moment it stands. */
    private final class Connection implements NettyServerCustomizer {
        private final Channel channel;

        Connection(Channel channel) {
            this.channel = channel;
        }

        @Override
        public void onInitialPipelineBuilt() {
            var deadline = new RequestDeadline(headers, body);
            var codec = ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC;
            channel.pipeline().addBefore(codec, "deadline-begins", deadline.bytes());
            channel.pipeline().addAfter(codec, "half", new HalfRequests());
            channel.pipeline().addAfter(codec, "broken", new BrokenRequests(safetyHeaders.all()));
            channel.pipeline().addAfter(codec, "deadline-moves", deadline.parts());
            source().ifPresent(this::count);
        }

        /** None for a proxy of ours, behind which there are many. */
        private Optional<InetAddress> source() {
            return channel.remoteAddress() instanceof InetSocketAddress peer
                    ? Optional.of(peer.getAddress()).filter(address -> !callers.isProxy(address))
                    : Optional.empty();
        }

        private void count(InetAddress source) {
            var many = connections.merge(source, 1, Integer::sum);
            var _ = channel.closeFuture().addListener(_ -> connections.computeIfPresent(source, (_, open) -> open > 1 ? open - 1 : null));
            if (many > most) {
                var _ = channel.close();
            }
        }
    }
}
