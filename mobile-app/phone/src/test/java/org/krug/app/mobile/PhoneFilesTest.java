package org.krug.app.mobile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** What phones are told of the app, where it can be told wrong without any compiler noticing. */
class PhoneFilesTest {
    private static final Path ROOT = Path.of(System.getProperty("krug.root"));
    private static final Path APP = ROOT.resolve("mobile-app/app");
    private static final String ANDROID = "http://schemas.android.com/apk/res/android";

    @Test
    void androidIsAskedForWhatTheAppUses() throws Exception {
        List<String> permissions = elements(manifest(), "uses-permission").stream()
                .map(permission -> permission.getAttributeNS(ANDROID, "name"))
                .toList();

        assertThat(permissions)
                .contains(
                        "android.permission.INTERNET",
                        "android.permission.ACCESS_NETWORK_STATE",
                        "android.permission.CAMERA",
                        "android.permission.VIBRATE",
                        "android.permission.POST_NOTIFICATIONS",
                        "android.permission.SCHEDULE_EXACT_ALARM",
                        "com.google.android.c2dm.permission.RECEIVE")
                .doesNotHaveDuplicates()
                .noneMatch(permission -> permission.contains("LOCATION") || permission.contains("CONTACTS"));
    }

    @Test
    void androidKeepsTokensOutOfBackupsAndOutOfTheClear() throws Exception {
        Element application = elements(manifest(), "application").get(0);

        assertThat(application.getAttributeNS(ANDROID, "allowBackup")).isEqualTo("false");
        assertThat(application.getAttributeNS(ANDROID, "usesCleartextTraffic")).isEqualTo("false");
    }

    /** Attach asks for it: a push that is opened must reach the app that runs. */
    @Test
    void androidStartsTheAppOnce() throws Exception {
        Element activity = elements(manifest(), "activity").get(0);

        assertThat(activity.getAttributeNS(ANDROID, "name")).endsWith(".MainActivity");
        assertThat(activity.getAttributeNS(ANDROID, "launchMode")).isEqualTo("singleTop");
    }

    @Test
    void anIphoneSaysWhyInBothLanguages() throws Exception {
        Map<String, String> plist = plist();
        for (String key : List.of("NSCameraUsageDescription", "NSUserNotificationsUsageDescription")) {
            String english = strings("en").get(key);
            String russian = strings("ru").get(key);
            assertThat(english).isNotBlank().isEqualTo(plist.get(key));
            assertThat(russian).matches(Pattern.compile(".*[а-я]{3}.*")).isNotEqualTo(english);
        }
        assertThat(strings("ru").keySet()).isEqualTo(strings("en").keySet());
        assertThat(plist.get("CFBundleLocalizations")).contains("en").contains("ru");
    }

    @Test
    void theAppHasOneNameAndOneIdentifierEverywhere() throws Exception {
        Document pom = xml(Files.readString(APP.resolve("pom.xml")));
        String identifier = elements(pom, "krug.app.identifier").get(0).getTextContent();

        assertThat(plist()).containsEntry("CFBundleIdentifier", identifier);
        assertThat(plist())
                .containsEntry(
                        "CFBundleExecutable", elements(pom, "name").get(0).getTextContent());
        assertThat(Files.readString(ROOT.resolve(".github/workflows/phones.yml")))
                .contains("bundle-id: " + identifier + "\n");
        assertThat(elements(manifest(), "manifest").get(0).hasAttribute("package"))
                .as("the namespace of build.gradle says it, which Gluon's plugin takes from appIdentifier")
                .isFalse();
    }

    @Test
    void theBuildTakesEveryModuleOfAttachThatTheAppUses() throws Exception {
        String pom = Files.readString(APP.resolve("pom.xml"));
        Pattern used = Pattern.compile("import com\\.gluonhq\\.attach\\.([a-z]+)\\.");
        List<String> packages = new ArrayList<>();
        try (var sources = Files.walk(APP.resolve("src/mobile/java"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                Matcher found = used.matcher(Files.readString(source));
                while (found.find()) {
                    packages.add(found.group(1));
                }
            }
        }

        List<String> dependencies = found(pom, "<groupId>com.gluonhq.attach</groupId><artifactId>([a-z-]+)<");
        List<String> listed = found(pom, "<list>([a-z-]+)</list>");
        assertThat(dependencies.stream().map(name -> name.replace("-", "")))
                .containsAll(packages)
                .hasSizeGreaterThan(10);
        // The plugin adds util by itself.
        assertThat(listed)
                .containsExactlyInAnyOrderElementsOf(dependencies.stream()
                        .filter(name -> !name.equals("util"))
                        .toList());
    }

    @Test
    void theMarkIsTheIconInEverySizeThatGluonBringsOneIn() throws IOException {
        for (String density : List.of("ldpi", "mdpi", "hdpi", "xhdpi", "xxhdpi", "xxxhdpi")) {
            assertThat(APP.resolve("src/android/res/mipmap-" + density + "/ic_launcher.png"))
                    .isNotEmptyFile();
        }
        Path icons = APP.resolve("src/ios/assets/Assets.xcassets/AppIcon.appiconset");
        String file = found(Files.readString(icons.resolve("Contents.json")), "\"filename\": \"([^\"]+)\"")
                .get(0);
        assertThat(icons.resolve(file)).isNotEmptyFile();
    }

    @Test
    void nothingThatBelongsToOneInstallationIsInTheSources() throws IOException {
        try (var files = Files.walk(APP.resolve("src"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .noneMatch(name -> name.equals("google-services.json")
                            || name.endsWith(".keystore")
                            || name.endsWith(".p12")
                            || name.endsWith(".mobileprovision"));
        }
        assertThat(Files.readString(APP.resolve("src/mobile/resources/org/krug/app/mobile/installation.properties")))
                .contains("api=${krug.api}", "identity=${krug.identity}", "client=${krug.client}");
    }

    private static Document manifest() throws Exception {
        return xml(Files.readString(APP.resolve("src/android/AndroidManifest.xml")));
    }

    /** The keys and their values as text. */
    private static Map<String, String> plist() throws Exception {
        Document plist =
                xml(Files.readString(APP.resolve("src/ios/Default-Info.plist")).replaceFirst("<!DOCTYPE[^>]*>", ""));
        Map<String, String> values = new HashMap<>();
        for (Element key : elements(plist, "key")) {
            Node value = key.getNextSibling();
            while (!(value instanceof Element)) {
                value = value.getNextSibling();
            }
            values.put(key.getTextContent(), value.getTextContent().strip());
        }
        return values;
    }

    private static Map<String, String> strings(String language) throws IOException {
        Map<String, String> texts = new HashMap<>();
        Pattern line = Pattern.compile("\"(\\w+)\" = \"([^\"]+)\";");
        for (String text : Files.readAllLines(APP.resolve("src/ios/assets/" + language + ".lproj/InfoPlist.strings"))) {
            Matcher found = line.matcher(text);
            assertThat(found.matches()).as(text).isTrue();
            texts.put(found.group(1), found.group(2));
        }
        return texts;
    }

    private static List<String> found(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static List<Element> elements(Document document, String name) {
        NodeList found = document.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(found::item)
                .map(Element.class::cast)
                .toList();
    }

    private static Document xml(String text) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
    }
}
