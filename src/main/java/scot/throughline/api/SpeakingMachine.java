package scot.throughline.api;

import io.micronaut.security.authentication.Authentication;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** A request that shows a machine's secret. */
record SpeakingMachine(Machine machine) implements Authentication {
    @Override
    public String getName() { return machine.id().toString(); }

    @Override
    public Collection<String> getRoles() { return machine.actor().role().words(); }

    @Override
    public Map<String, Object> getAttributes() { return Map.of(); }
}
