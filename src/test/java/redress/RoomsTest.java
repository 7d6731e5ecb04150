package redress;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Guards the rooms: which may use which, and what none of them does. A room that is not built yet breaks nothing. */
class RoomsTest {

    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Set<String> CLOCKS = Set.of("systemUTC", "systemDefaultZone", "system",
            "tickMillis", "tickSeconds", "tickMinutes");

    private static final ArchRule NO_TIME_OF_ITS_OWN = noClasses()
            .should().accessTargetWhere(describe("asks the machine for the time", RoomsTest::asksForTheTime))
            .because("time is handed in").allowEmptyShould(true);
    private static final ArchRule CLOCK_FROM_ABOVE = noClasses().that(resideOutsideOfPackage("redress"))
            .should().accessTargetWhere(describe("makes a clock", RoomsTest::makesAClock))
            .because("the command line makes the one clock and hands it in").allowEmptyShould(true);
    private static final ArchRule PLAIN_NAMES = noClasses()
            .should().haveNameMatching(".*(Manager|Helper|Utils?|Impl)")
            .because("a name says what a class is").allowEmptyShould(true);
    private static final ArchRule ONE_LOG = noClasses()
            .should().dependOnClassesThat().resideInAPackage("java.util.logging..")
            .because("the log is SLF4J").allowEmptyShould(true);
    private static final ArchRule NO_STACK_TRACES = noClasses()
            .should().accessTargetWhere(describe("prints a stack trace", RoomsTest::printsAStackTrace))
            .because("a fault speaks in one clear line").allowEmptyShould(true);

    private static JavaClasses program;

    /** The rooms from low to high, each with those that it may use besides itself. */
    enum Room {
        CALENDAR,
        CONTROL,
        MESSAGE,
        LETTER,
        DIALOG(CALENDAR, MESSAGE),
        CASEWORK(CALENDAR, MESSAGE, DIALOG),
        CARD(CALENDAR, MESSAGE, DIALOG, CASEWORK),
        PACK(CALENDAR, MESSAGE, DIALOG, CASEWORK),
        CHART(CALENDAR, MESSAGE, DIALOG, CASEWORK, PACK),
        STORE(CALENDAR, MESSAGE, DIALOG, CASEWORK),
        EVIDENCE(CALENDAR, MESSAGE, DIALOG, CASEWORK, STORE),
        AUDIT(CALENDAR, MESSAGE, DIALOG, CASEWORK, PACK, STORE, EVIDENCE),
        DELIVERY(CALENDAR, MESSAGE, DIALOG, CASEWORK, STORE),
        REPORT(CALENDAR, MESSAGE, DIALOG, CASEWORK, CHART, STORE),
        WORK(CALENDAR, MESSAGE, DIALOG, CASEWORK, STORE, EVIDENCE),
        DESK(CALENDAR, MESSAGE, LETTER, DIALOG, CASEWORK, CARD, PACK, STORE, EVIDENCE, DELIVERY, REPORT, WORK),
        TELEGRAM(CALENDAR, MESSAGE, DIALOG, CASEWORK, STORE, EVIDENCE, DELIVERY, WORK, DESK),
        CONSOLE(CALENDAR, MESSAGE, DIALOG, CASEWORK, STORE, EVIDENCE, DELIVERY, WORK, DESK),
        SCENARIO(CALENDAR, MESSAGE, DIALOG, CASEWORK, PACK, STORE, EVIDENCE, DELIVERY, WORK, DESK);

        private final Set<Room> lower;

        Room(Room... lower) {
            this.lower = Set.of(lower);
        }

        String packages() {
            return "redress." + name().toLowerCase(Locale.ROOT) + "..";
        }

        String[] open() {
            return Stream.concat(Stream.of(this), lower.stream()).map(Room::packages).toArray(String[]::new);
        }
    }

    @BeforeAll
    static void readTheProgram() {
        program = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("redress");
    }

    @ParameterizedTest
    @EnumSource
    void aRoomUsesOnlyThoseThatItMay(Room room) {
        classes().that().resideInAPackage(room.packages())
                .should().onlyDependOnClassesThat(
                        resideOutsideOfPackage("redress..").or(resideInAnyPackage(room.open())))
                .allowEmptyShould(true).check(program);
    }

    @Test
    void everyClassLivesInARoomOrInTheBase() {
        var rooms = Stream.of(Room.values()).map(Room::packages);
        classes().should().resideInAnyPackage(Stream.concat(Stream.of("redress"), rooms).toArray(String[]::new))
                .because("a new room takes its place in the order above").allowEmptyShould(true).check(program);
    }

    @Test
    void noPackagesGoInACircle() {
        slices().matching("redress.(**)").should().beFreeOfCycles().allowEmptyShould(true).check(program);
    }

    @Test
    void everyPackageSaysWhatLivesInIt() throws IOException {
        try (var files = Files.walk(SOURCES.resolve("redress"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java")).map(Path::getParent).distinct())
                    .isNotEmpty()
                    .allSatisfy(folder -> assertThat(folder.resolve("package-info.java")).exists());
        }
    }

    @Test
    void everyNameSaysWhatAClassIs() {
        PLAIN_NAMES.check(program);
    }

    @Test
    void timeIsHandedIn() {
        NO_TIME_OF_ITS_OWN.check(program);
        CLOCK_FROM_ABOVE.check(program);
    }

    @Test
    void thereIsOneLogAndNoStackTraceBesideIt() {
        ONE_LOG.check(program);
        NO_STACK_TRACES.check(program);
    }

    @Test
    void theGuardsBite() {
        var wrong = new ClassFileImporter().importClasses(WrongHelper.class);
        assertThat(Stream.of(PLAIN_NAMES, NO_TIME_OF_ITS_OWN, ONE_LOG, NO_STACK_TRACES)).allSatisfy(rule ->
                assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> rule.check(wrong)));
        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> noClasses().that(resideInAPackage("redress"))
                .should().accessTargetWhere(describe("makes a clock", RoomsTest::makesAClock)).check(wrong));
    }

    private static boolean asksForTheTime(JavaAccess<?> access) {
        var owner = access.getTargetOwner();
        boolean handedIn = access instanceof JavaCodeUnitAccess<?> call
                && call.getTarget().getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
        boolean today = owner.getPackageName().startsWith("java.time") && access.getName().equals("now") && !handedIn;
        boolean millis = owner.isEquivalentTo(System.class) && access.getName().equals("currentTimeMillis");
        return today || millis;
    }

    private static boolean makesAClock(JavaAccess<?> access) {
        return access.getTargetOwner().isEquivalentTo(Clock.class) && CLOCKS.contains(access.getName());
    }

    private static boolean printsAStackTrace(JavaAccess<?> access) {
        return access.getName().equals("printStackTrace");
    }

    /** Does all that is forbidden, by call and by method reference. */
    private static final class WrongHelper {
        private final Supplier<Instant> now = Instant::now;
        private final Clock clock = Clock.systemUTC();

        void fails() {
            java.util.logging.Logger.getLogger(clock + " " + now);
            new IllegalStateException().printStackTrace();
        }
    }
}
