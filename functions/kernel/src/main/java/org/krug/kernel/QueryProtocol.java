package org.krug.kernel;

import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** AWS's query protocol: a form goes out, XML comes back. Nothing here needs more of an answer than its elements that hold a text. */
final class QueryProtocol {
    static final String CONTENT_TYPE = "application/x-www-form-urlencoded; charset=utf-8";

    private QueryProtocol() {}

    static byte[] form(AwsOperation operation, Map<String, ?> fields) {
        StringJoiner form = new StringJoiner("&");
        form.add("Action=" + encoded(operation.target().orElseThrow()));
        form.add("Version=" + encoded(operation.version().orElseThrow()));
        fields.forEach((name, value) -> form.add(encoded(name) + "=" + encoded(value.toString())));
        return form.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Elements by name, wherever they stand; empty for what is no XML, such as a proxy's error page. */
    static Map<String, Object> read(byte[] body) {
        Map<String, Object> leaves = new LinkedHashMap<>();
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(body));
            String element = "";
            StringBuilder text = new StringBuilder();
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        element = xml.getLocalName();
                        text.setLength(0);
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(xml.getText());
                    case XMLStreamConstants.END_ELEMENT -> {
                        if (xml.getLocalName().equals(element)) {
                            leaves.putIfAbsent(element, text.toString().strip());
                        }
                        element = "";
                    }
                    default -> {}
                }
            }
            return leaves;
        } catch (XMLStreamException notXml) {
            return Map.of();
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
