package scot.throughline.lists;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** XML, a step at a time, by local names. Knows no document type, so no entity of somebody else's is ever looked up or grows. */
final class Xml {
    private static final XMLInputFactory FACTORY = factory();
    private static final byte[] NOTHING = "<nothing/>".getBytes(US_ASCII);

    private final XMLStreamReader reader;

    private Xml(XMLStreamReader reader) {
        this.reader = reader;
    }

    /** A part that is not there says nothing. */
    static Xml of(byte @Nullable [] part) throws XMLStreamException {
        return new Xml(FACTORY.createXMLStreamReader(new ByteArrayInputStream(part == null ? NOTHING : part)));
    }

    boolean next() throws XMLStreamException {
        if (!reader.hasNext()) return false;
        if (reader.next() == XMLStreamConstants.DTD) throw new XMLStreamException("a document type");
        return true;
    }

    boolean starts(String name) {
        return reader.isStartElement() && reader.getLocalName().equals(name);
    }

    boolean ends(String name) {
        return reader.isEndElement() && reader.getLocalName().equals(name);
    }

    /** By its local name; empty where there is none. */
    String attribute(String name) {
        for (var i = 0; i < reader.getAttributeCount(); i++)
            if (reader.getAttributeLocalName(i).equals(name)) return reader.getAttributeValue(i);
        return "";
    }

    /** The text of this element alone. */
    String text() throws XMLStreamException {
        return reader.getElementText();
    }

    /** The runs of text in this element, put together; without what says how Japanese characters are spoken. */
    String textWithin(String element) throws XMLStreamException {
        var text = new StringBuilder();
        var spoken = false;
        while (next() && !ends(element)) {
            if (starts("rPh")) spoken = true;
            if (ends("rPh")) spoken = false;
            if (starts("t") && !spoken) text.append(text());
        }
        return text.toString();
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }
}
