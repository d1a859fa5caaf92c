package org.krug.local.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.krug.local.aws.cognito.Cognito;
import org.krug.local.http.HttpAnswer;
import org.krug.local.http.LocalPage;
import org.krug.local.template.Template;
import org.krug.web.Mark;
import org.krug.web.Tokens;

/** The interactive description of the API: Swagger UI over what the functions' controllers were compiled to. */
final class ApiPages {
    private static final String POM = "/META-INF/maven/org.webjars/swagger-ui/pom.properties";
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "png", "image/png");
    /** Where the page's own parts stand, beside those of Swagger UI. */
    private static final String PAGE = "api.html";

    private final ApiDescription description;

    ApiPages(Template template) {
        this.description = new ApiDescription(template);
    }

    /**
     * @param path what follows /_local/api
     */
    HttpAnswer answer(String path) {
        return switch (path) {
            case "" -> new HttpAnswer(302, Map.of("Location", List.of("/_local/api/")), new byte[0]);
            case "/" -> HttpAnswer.text(200, "text/html; charset=utf-8", index());
            case "/openapi.json" -> HttpAnswer.text(200, "application/json", description.json());
            default -> file(path.substring(1));
        };
    }

    private static String index() {
        try (InputStream page = Objects.requireNonNull(ApiPages.class.getResourceAsStream(PAGE))) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("${icon}", Mark.dataAddress())
                    .replace("${tokens}", Tokens.css())
                    .replace("${letterhead}", LocalPage.letterhead())
                    .replace("${client}", Cognito.clientId());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HttpAnswer file(String name) {
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (type == null || !name.matches("[a-z0-9.-]+")) {
            return Html.notFound();
        }
        String path = "/META-INF/resources/webjars/swagger-ui/" + version() + "/" + name;
        try (InputStream content = ApiPages.class.getResourceAsStream(path)) {
            return content == null
                    ? Html.notFound()
                    : new HttpAnswer(200, Map.of("Content-Type", List.of(type)), content.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String version() {
        try (InputStream content = ApiPages.class.getResourceAsStream(POM)) {
            Properties properties = new Properties();
            if (content != null) {
                properties.load(content);
            }
            return properties.getProperty("version", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
