package scot.throughline.answering;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;
import java.util.Set;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.standard.StandardDialect;

/** Teaches templates {@code t:say}. */
final class SayDialect extends AbstractProcessorDialect {
    SayDialect() {
        super("Public pages", "t", StandardDialect.PROCESSOR_PRECEDENCE);
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        return Set.of(new Say(prefix));
    }

    /** The framework makes the engine; this adds to it before it is used. */
    @Singleton
    static final class Added implements BeanCreatedEventListener<TemplateEngine> {
        @Override
        public TemplateEngine onCreated(BeanCreatedEvent<TemplateEngine> event) {
            event.getBean().addDialect(new SayDialect());
            return event.getBean();
        }
    }
}
