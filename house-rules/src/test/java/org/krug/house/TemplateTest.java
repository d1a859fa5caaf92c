package org.krug.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.krug.local.dynamodb.ProjectFiles;
import org.krug.local.template.HttpApi.HttpRoute;
import org.krug.local.template.LambdaFunction;
import org.krug.local.template.Template;
import org.krug.local.template.TemplateReader;

/** template.yaml and the code say the same. */
class TemplateTest {
    private final Template template = TemplateReader.read(ProjectFiles.template(), Map.of(), Map.of());

    @Test
    void everyRouteOfTheTemplateHasItsControllerAndEveryControllerItsRoute() throws Exception {
        Map<String, TreeSet<String>> described = new TreeMap<>();
        for (HttpRoute route : template.httpApi().routes()) {
            described
                    .computeIfAbsent(feature(function(route.function())), feature -> new TreeSet<>())
                    .add(route.method() + " " + unnamed(route.path()));
        }
        Map<String, TreeSet<String>> written = new TreeMap<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.krug")) {
            if (type.isAnnotatedWith(Controller.class)) {
                Class<?> controller = Class.forName(type.getName());
                written.computeIfAbsent(
                                controller.getPackageName().replace("org.krug.", ""), feature -> new TreeSet<>())
                        .addAll(routes(controller));
            }
        }
        // Answers to errors are a controller's too, and have no address.
        written.values().removeIf(TreeSet::isEmpty);
        assertThat(written).isEqualTo(described);
    }

    private static TreeSet<String> routes(Class<?> controller) {
        TreeSet<String> routes = new TreeSet<>();
        String base = controller.getAnnotation(Controller.class).value();
        for (Method method : controller.getDeclaredMethods()) {
            Stream.of(Get.class, Post.class, Put.class, Delete.class)
                    .map(kind -> (Annotation) method.getAnnotation(kind))
                    .filter(annotation -> annotation != null)
                    .forEach(annotation -> routes.add(
                            annotation.annotationType().getSimpleName().toUpperCase() + " "
                                    + unnamed(path(base, path(annotation)))));
        }
        return routes;
    }

    private static String path(Annotation annotation) {
        return switch (annotation) {
            case Get get -> get.value();
            case Post post -> post.value();
            case Put put -> put.value();
            case Delete delete -> delete.value();
            default -> throw new IllegalArgumentException(annotation.toString());
        };
    }

    private static String path(String base, String rest) {
        String joined =
                (base.equals("/") ? "" : base) + (rest.equals("/") ? "" : rest.startsWith("/") ? rest : "/" + rest);
        return joined.replaceFirst("\\{\\?.*}$", "");
    }

    /** A variable's name is the code's own business. */
    private static String unnamed(String path) {
        return path.replaceAll("\\{[^}]*}", "{}");
    }

    private LambdaFunction function(String id) {
        return Optional.ofNullable(template.functions().get(id)).orElseThrow();
    }

    private static String feature(LambdaFunction function) {
        return function.codeUri().getName(1).toString();
    }

    @Test
    void everyHandlerIsAClassOfItsModule() throws Exception {
        for (LambdaFunction function : template.functions().values()) {
            Class<?> handler = Class.forName(function.handler());
            assertThat(handler.getPackageName()).isEqualTo("org.krug." + feature(function));
            assertThat(handler.getConstructor()).as(function.handler()).isNotNull();
        }
    }

    @Test
    void aSettingMeansTheSameInEveryFunction() {
        Map<String, String> seen = new TreeMap<>();
        template.functions()
                .values()
                .forEach(function -> function.environment().forEach((name, value) -> {
                    String before = seen.put(name, value);
                    if (before != null) {
                        assertThat(value)
                                .as(name + " of " + function.logicalId())
                                .isEqualTo(before);
                    }
                }));
        assertThat(seen).containsKey("MEMBERS_TABLE");
    }

    @Test
    void noFunctionMayDoEverything() throws Exception {
        String text = Files.readString(Path.of(ProjectFiles.template().toString()));
        Matcher wildcard = Pattern.compile("(?m)^\\s*-?\\s*[\"']?[a-z0-9-]+:[A-Za-z]*\\*[\"']?\\s*$|Action: [\"']?\\*")
                .matcher(text);
        assertThat(wildcard.results().map(result -> result.group()).toList()).isEmpty();
    }
}
