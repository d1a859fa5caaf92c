package org.krug.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.krug.kernel.Forgetful;
import org.krug.kernel.Secrets;

class HouseRulesTest {
    private static final JavaClasses KRUG = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.krug");

    /** What each feature may see of Krug besides itself, the kernel, the contract and the pages. */
    private static final Map<String, List<String>> SEES = Map.ofEntries(
            Map.entry("members", List.of()),
            Map.entry("events", List.of("members")),
            Map.entry("registration", List.of("members", "events")),
            Map.entry("checkin", List.of("members", "events", "registration")),
            Map.entry("feedback", List.of("members", "events", "registration", "checkin")),
            Map.entry("seating", List.of("members", "events", "registration", "checkin")),
            Map.entry("mentoring", List.of("members")),
            Map.entry("live", List.of("members", "events", "registration", "checkin")),
            Map.entry("notify", List.of("members", "events", "registration", "checkin")),
            Map.entry("insights", List.of("members", "events", "registration", "checkin")),
            Map.entry("privacy", List.of("members")));

    /** Classes that speak DynamoDB or HTTP by their nature, each kind with its reason. */
    private static final Map<String, String> EDGES = Map.ofEntries(
            Map.entry(".*Store", "owns keys, items and conditions"),
            Map.entry(".*Items?", "maps a record to an item and back"),
            Map.entry(".*Controller", "decodes, calls, encodes"),
            Map.entry(".*Page", "answers a browser"),
            Map.entry(".*(Function|Socket)", "is called by Lambda"),
            Map.entry(".*Clients", "builds the SDK's clients"),
            Map.entry("Cognito.*|Ses.*|Gateway.*", "adapts one service of AWS to a port"),
            Map.entry(
                    "Registrations|Events|EventMessages|Admissions|.*Reads",
                    "reads stream items and supplies conditions to others' transactions"));

    static List<String> features() {
        return SEES.keySet().stream().sorted().toList();
    }

    @ParameterizedTest
    @MethodSource("features")
    void aFeatureSeesOnlyTheFeaturesBelowIt(String feature) {
        List<String> allowed = new ArrayList<>(
                List.of("org.krug." + feature + "..", "org.krug.kernel..", "org.krug.contract..", "org.krug.web.."));
        SEES.get(feature).forEach(below -> allowed.add("org.krug." + below + ".."));
        noClasses()
                .that()
                .resideInAPackage("org.krug." + feature + "..")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("org.krug..").and(resideOutsideOfPackages(allowed.toArray(String[]::new))))
                .check(KRUG);
    }

    @Test
    void theKernelSeesNoFeature() {
        noClasses()
                .that()
                .resideInAPackage("org.krug.kernel..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.krug..")
                        .and(resideOutsideOfPackages("org.krug.kernel..", "org.krug.contract..", "org.krug.web..")))
                .check(KRUG);
    }

    @Test
    void theContractSeesNeitherAwsNorMicronautNorDesktopClasses() {
        noClasses()
                .that()
                .resideInAPackage("org.krug.contract..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "software.amazon..",
                        "com.amazonaws..",
                        "io.micronaut..",
                        "java.awt..",
                        "javax.imageio..",
                        "java.net.http..")
                .check(KRUG);
    }

    @Test
    void theDomainSeesNeitherDynamoDbNorHttp() {
        noClasses()
                .that(areDomain())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("software.amazon..", "io.micronaut.http..", "com.amazonaws..")
                .check(KRUG);
    }

    private static DescribedPredicate<JavaClass> areDomain() {
        String[] features = features().stream().map(f -> "org.krug." + f + "..").toArray(String[]::new);
        Pattern edges = Pattern.compile(String.join("|", EDGES.keySet()));
        return DescribedPredicate.describe("are a feature's domain (not " + EDGES + ")", type -> {
            String name = type.getName().substring(type.getPackageName().length() + 1);
            boolean generated = name.startsWith("$") || name.contains("$Definition") || name.contains("$Introspection");
            return resideInAnyPackage(features).test(type)
                    && !generated
                    && !edges.matcher(name.split("\\$", 2)[0]).matches();
        });
    }

    @Test
    void noTableIsEverScanned() {
        noClasses()
                .that()
                .resideInAPackage("org.krug..")
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "scan a DynamoDB table",
                        call -> call.getName().matches("scan(Paginator)?")
                                && call.getTargetOwner().getPackageName().startsWith("software.amazon.awssdk")))
                .check(KRUG);
    }

    @Test
    void everyPackageIsNullMarked() {
        classes()
                .that()
                .resideInAPackage("org.krug..")
                .and()
                .haveSimpleName("package-info")
                .should()
                .beAnnotatedWith(NullMarked.class)
                .check(KRUG);
        List<String> bare = KRUG.stream()
                .map(JavaClass::getPackageName)
                .distinct()
                .filter(name -> !KRUG.contain(name + ".package-info"))
                .toList();
        org.assertj.core.api.Assertions.assertThat(bare)
                .as("packages without a @NullMarked package-info")
                .isEmpty();
    }

    @Test
    void nobodyAsksTheMachineForTheTime() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        features().stream().map(f -> "org.krug." + f + "..").toArray(String[]::new))
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .because("the time of a request is when the gateway received it: Caller.now")
                .check(KRUG);
    }

    @Test
    void randomNumbersComeFromTheGeneratorThatIsFreshAfterARestore() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        features().stream().map(f -> "org.krug." + f + "..").toArray(String[]::new))
                .should()
                .callConstructor(java.security.SecureRandom.class)
                .orShould()
                .callMethod(java.util.UUID.class, "randomUUID")
                .because("a snapshot would hold the generator's state for all who are restored from it")
                .check(KRUG);
    }

    @Test
    void whoeverAsksForSecretsForgetsThemBeforeASnapshot() {
        classes()
                .that()
                .resideInAnyPackage(
                        features().stream().map(f -> "org.krug." + f + "..").toArray(String[]::new))
                .and(DescribedPredicate.describe(
                        "keep what they get of Secrets",
                        type -> type.getFields().stream()
                                        .anyMatch(field -> field.getRawType().isEquivalentTo(Secrets.class))
                                && type.getFields().stream()
                                        .anyMatch(field -> field.getRawType().isAssignableTo(Map.class))))
                .should()
                .implement(Forgetful.class)
                .check(KRUG);
    }

    @Test
    void namesSayWhatAThingIs() {
        noClasses()
                .that()
                .resideInAPackage("org.krug..")
                .should()
                .haveNameMatching(".*(Manager|Util|Utils|Helper|Impl|ServiceImpl)$")
                .check(KRUG);
    }
}
