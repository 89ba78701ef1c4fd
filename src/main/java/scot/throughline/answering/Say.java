package scot.throughline.answering;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IModel;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.model.IText;
import org.thymeleaf.processor.element.AbstractAttributeModelProcessor;
import org.thymeleaf.processor.element.IElementModelStructureHandler;
import org.thymeleaf.standard.expression.StandardExpressions;
import org.thymeleaf.templatemode.TemplateMode;
import org.unbescape.html.HtmlEscape;
import scot.throughline.survey.Language;
import scot.throughline.survey.Said;

/**
 * {@code t:say}: words of a public page, in the page's language. A key such as {@code t:say="later.until"} keeps the element's English where the
 * language has none, and then says that it is English. {@code {until}} is filled from {@code t:say-until}; {@code [999]} is a number or a time,
 * kept from flipping in a page that runs from right to left.
 */
final class Say extends AbstractAttributeModelProcessor {
    private static final String PLACE = "t:say-";
    private static final Pattern PLACES = Pattern.compile("\\{([a-z]+)}");
    private static final Pattern NUMBER = Pattern.compile("\\[([^\\[\\]]+)]");
    /** After th:each, th:if and the attributes, before th:text. */
    private static final int PRECEDENCE = 1290;

    Say(String prefix) {
        super(TemplateMode.HTML, prefix, null, false, "say", true, PRECEDENCE, true);
    }

    @Override
    protected void doProcess(ITemplateContext context, IModel model, AttributeName name, String value,
            IElementModelStructureHandler handler) {
        var language = ((PublicFrame) context.getVariable("frame")).in();
        var places = takePlaces(context, model, language);
        if (value.startsWith("${")) sayValue(context, model, evaluated(context, value), language);
        else {
            var words = language.words(value);
            if (words.isPresent()) setBody(context, model, html(HtmlEscape.escapeHtml4Xml(words.get()), places));
            else {
                for (var i = 1; i < model.size() - 1; i++)
                    if (model.get(i) instanceof IText text)
                        model.replace(i, context.getModelFactory().createText(html(text.getText(), places)));
                markEnglish(context, model, language);
            }
        }
    }

    private static void sayValue(ITemplateContext context, IModel model, @Nullable Object value, Language language) {
        switch (value) {
            case null -> setBody(context, model, "");
            case Phrase phrase -> {
                setBody(context, model, html(phrase, language));
                if (language.words(phrase.key()).isEmpty()) markEnglish(context, model, language);
            }
            case Said said -> {
                setBody(context, model, html(HtmlEscape.escapeHtml4Xml(said.words()), Map.of()));
                if (said.english()) markEnglish(context, model, language);
            }
            // The council's own words, which nobody translates.
            case String own -> {
                setBody(context, model, HtmlEscape.escapeHtml4Xml(own));
                markEnglish(context, model, language);
            }
            default -> throw new IllegalArgumentException("t:say cannot say a " + value.getClass().getSimpleName());
        }
    }

    private static String html(Phrase phrase, Language language) {
        var places = new HashMap<String, String>();
        phrase.places().forEach((place, filled) -> places.put(place, html(filled, language)));
        return html(HtmlEscape.escapeHtml4Xml(language.words(phrase.key()).orElse(phrase.english())), places);
    }

    private static String html(Object filled, Language language) {
        return filled instanceof Phrase phrase ? html(phrase, language) : HtmlEscape.escapeHtml4Xml(String.valueOf(filled));
    }

    /** Numbers first, so that nothing in what fills a place is read as one. */
    private static String html(String escaped, Map<String, String> places) {
        var numbered = NUMBER.matcher(escaped).replaceAll("<b><bdi dir=\"ltr\">$1</bdi></b>");
        return PLACES.matcher(numbered)
                .replaceAll(place -> Matcher.quoteReplacement(places.getOrDefault(place.group(1), place.group())));
    }

    /** What {@code t:say-…} gives, taken off the element. */
    private static Map<String, String> takePlaces(ITemplateContext context, IModel model, Language language) {
        var places = new HashMap<String, String>();
        var tag = tag(model);
        for (var attribute : tag.getAllAttributes()) {
            var name = attribute.getAttributeCompleteName();
            if (!name.startsWith(PLACE)) continue;
            var value = Optional.ofNullable(evaluated(context, attribute.getValue())).orElse("");
            places.put(name.substring(PLACE.length()), html(value, language));
            tag = context.getModelFactory().removeAttribute(tag, name);
        }
        model.replace(0, tag);
        return places;
    }

    private static @Nullable Object evaluated(ITemplateContext context, String expression) {
        return StandardExpressions.getExpressionParser(context.getConfiguration()).parseExpression(context, expression).execute(context);
    }

    private static void setBody(ITemplateContext context, IModel model, String html) {
        while (model.size() > 2) model.remove(1);
        model.insert(1, context.getModelFactory().createText(html));
    }

    private static void markEnglish(ITemplateContext context, IModel model, Language language) {
        if (language.english()) return;
        var factory = context.getModelFactory();
        model.replace(0, factory.setAttribute(factory.setAttribute(tag(model), "lang", Language.ENGLISH.tag()), "dir", "ltr"));
    }

    private static IProcessableElementTag tag(IModel model) {
        return (IProcessableElementTag) model.get(0);
    }
}
