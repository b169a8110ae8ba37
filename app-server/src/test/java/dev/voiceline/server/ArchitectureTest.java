package dev.voiceline.server;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/**
 * The house rules: arrows point inwards, and nobody reads a clear value without being listed here.
 */
@AnalyzeClasses(packages = "dev.voiceline", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String[] SERVER_LIBRARIES = {
    "io.javalin..", "org.eclipse.jetty..", "jakarta.servlet..", "org.java_websocket..", "picocli.."
  };

  @ArchTest
  static final ArchRule coreKnowsOnlyTheJdk =
      classes()
          .that()
          .resideInAPackage("dev.voiceline.core..")
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage("dev.voiceline.core..", "java..", "org.jspecify.."));

  @ArchTest static final ArchRule theTwilioAdapterKnowsCoreAlone = adapterKnowsCoreAlone("twilio");

  @ArchTest static final ArchRule theOpenAiAdapterKnowsCoreAlone = adapterKnowsCoreAlone("openai");

  @ArchTest
  static final ArchRule theElevenLabsAdapterKnowsCoreAlone = adapterKnowsCoreAlone("elevenlabs");

  @ArchTest
  static final ArchRule theDeepgramAdapterKnowsCoreAlone = adapterKnowsCoreAlone("deepgram");

  @ArchTest
  static final ArchRule theEligibilityAdapterKnowsCoreAlone = adapterKnowsCoreAlone("eligibility");

  @ArchTest static final ArchRule theMcpAdapterKnowsCoreAlone = adapterKnowsCoreAlone("mcp");

  @ArchTest static final ArchRule theStoreKnowsCoreAlone = adapterKnowsCoreAlone("store");

  @ArchTest
  static final ArchRule theObjectStoresKnowCoreAlone = adapterKnowsCoreAlone("objectstore");

  /** Those that are not in the list above, too. */
  @ArchTest
  static final ArchRule adaptersDoNotKnowEachOther =
      slices().matching("dev.voiceline.adapters.(*)..").should().notDependOnEachOther();

  /** What contributors start from keeps to what is asked of them. */
  @ArchTest
  static final ArchRule theSampleAdapterKnowsCoreAlone =
      knowsCoreAlone("dev.voiceline.examples.inkwell..");

  @ArchTest
  static final ArchRule theClientOfS3IsKnownInOnePackage =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.voiceline.adapters.objectstore.s3..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("software.amazon..");

  @ArchTest
  static final ArchRule theClientOfAzureIsKnownInOnePackage =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.voiceline.adapters.objectstore.azure..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.azure..");

  @ArchTest
  static final ArchRule theStoreAloneKnowsTheDatabase =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.voiceline.adapters.store..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "java.sql..",
              "javax.sql..",
              "org.jdbi..",
              "org.flywaydb..",
              "com.zaxxer.hikari..",
              "org.sqlite..",
              "org.postgresql..");

  @ArchTest
  static final ArchRule theMcpAdapterAloneKnowsTheMcpSdkAndWhatItStandsOn =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.voiceline.adapters.mcp..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.modelcontextprotocol..", "reactor..", "com.fasterxml.jackson..");

  @ArchTest
  static final ArchRule adaptersKnowNoServerAndNoSocketLibrary =
      noClasses()
          .that()
          .resideInAnyPackage("dev.voiceline.adapters..", "dev.voiceline.examples.inkwell..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(SERVER_LIBRARIES);

  @ArchTest
  static final ArchRule theTwilioAdapterAloneKnowsTwiliosSdkAndItsHttpClient =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.voiceline.adapters.twilio..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.twilio..", "org.apache.hc..");

  @ArchTest static final ArchRule socketsKnowCoreAlone = knowsCoreAlone("dev.voiceline.sockets..");

  @ArchTest
  static final ArchRule theSimulatorKnowsCoreAlone = knowsCoreAlone("dev.voiceline.simulator..");

  @ArchTest static final ArchRule theTckKnowsCoreAlone = knowsCoreAlone("dev.voiceline.tck..");

  @ArchTest
  static final ArchRule clearValuesAreReadOnlyWhereTheyMustLeave =
      noClasses()
          .that(
              not(
                  resideInAnyPackage(
                          "dev.voiceline.core.privacy..",
                          "dev.voiceline.core.inquiry..",
                          // It reads identifiers back to the caller, and corrects them.
                          "dev.voiceline.core.hearing..",
                          "dev.voiceline.adapters.eligibility..",
                          // The tests of other people's directories need values to ask with.
                          "dev.voiceline.tck.eligibility..")
                      // What is kept of a call is sealed with the call's own key.
                      .or(resideInAPackage("dev.voiceline.core.journal.codec.."))
                      // It stands in the model's place: it reads back and fills in a tool's
                      // arguments.
                      .or(named("dev.voiceline.core.scripted.Dialogue"))
                      // The end of the caller's own number is said back before it is written to.
                      .or(named("dev.voiceline.core.followup.TextAddress"))
                      // The tests of other people's networks compare what is printed with it.
                      .or(resideInAPackage("dev.voiceline.tck.control.."))
                      // The operator is shown the account's own numbers, which are no caller's.
                      .or(named("dev.voiceline.server.cli.ConfigureCommand"))
                      // The number that the network is to dial.
                      .or(named("dev.voiceline.adapters.twilio.VoiceTwiml"))
                      .or(named("dev.voiceline.adapters.twilio.KeypadTwiml"))
                      .or(named("dev.voiceline.adapters.twilio.control.TransferTwiml"))
                      // The number that a call or a text message goes to.
                      .or(named("dev.voiceline.adapters.twilio.rest.DialedNumber"))))
          .should()
          .accessTargetWhere(revealsAClearValue())
          .because(
              "a clear value leaves for a payer, for the caller or for the network, and nowhere else");

  @ArchTest
  static final ArchRule onlyTheCommandLineAndTheLogPrint =
      noClasses()
          .that(
              not(
                  resideInAnyPackage(
                          "dev.voiceline.server.cli..",
                          "dev.voiceline.server.demo..",
                          "dev.voiceline.server.log..")
                      .or(named("dev.voiceline.server.Main"))
                      .or(resideInAPackage("dev.voiceline.examples.."))))
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err");

  /** Only to silence a library that logs there. */
  @ArchTest
  static final ArchRule nobodyUsesTheLoggingOfTheJdk =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("dev.voiceline.adapters.eligibility.x12.GuideSchema")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("java.util.logging..");

  @ArchTest
  static final ArchRule nothingStaticChanges =
      fields()
          .that()
          .areDeclaredInClassesThat()
          .resideInAPackage("dev.voiceline..")
          .and()
          .areStatic()
          .and()
          .doNotHaveModifier(JavaModifier.SYNTHETIC)
          .should()
          .beFinal();

  @ArchTest
  static final ArchRule theServerIsPutTogetherInOnePlace =
      noClasses()
          .that()
          .resideInAnyPackage(
              "dev.voiceline.server.config..",
              "dev.voiceline.server.http..",
              "dev.voiceline.server.stream..",
              "dev.voiceline.server.carrier..",
              "dev.voiceline.server.control..",
              "dev.voiceline.server.log..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.voiceline.server.cli..",
              "dev.voiceline.server.composition..",
              "dev.voiceline.server.demo..");

  @ArchTest
  static final ArchRule theSimulatorIsNeverInTheServersOwnPath =
      noClasses()
          .that()
          .resideInAPackage("dev.voiceline.server..")
          .and()
          .resideOutsideOfPackage("dev.voiceline.server.demo..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.voiceline.simulator..");

  @ArchTest
  static final ArchRule packagesOfCoreAreFreeOfCycles =
      slices().matching("dev.voiceline.core.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule packagesOfTheServerAreFreeOfCycles =
      slices().matching("dev.voiceline.server.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule packagesOfTheSimulatorAreFreeOfCycles =
      slices().matching("dev.voiceline.simulator.(**)").should().beFreeOfCycles();

  private static ArchRule adapterKnowsCoreAlone(String name) {
    return knowsCoreAlone("dev.voiceline.adapters." + name + "..");
  }

  private static ArchRule knowsCoreAlone(String module) {
    return classes()
        .that()
        .resideInAPackage(module)
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(module, "dev.voiceline.core..")
                .or(not(resideInAPackage("dev.voiceline.."))));
  }

  private static DescribedPredicate<JavaClass> named(String name) {
    return DescribedPredicate.describe(name, each -> each.getName().equals(name));
  }

  private static DescribedPredicate<JavaAccess<?>> revealsAClearValue() {
    return DescribedPredicate.describe(
        "it reveals a clear value",
        access ->
            access.getTarget().getName().equals("reveal")
                && access.getTargetOwner().getPackageName().equals("dev.voiceline.core.privacy"));
  }
}
