package dev.voiceline.adapters.eligibility.readings;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.voiceline.adapters.eligibility.explain.AnswerFacts;
import dev.voiceline.adapters.eligibility.explain.AnswerSentences;
import dev.voiceline.core.eligibility.CallerRole;
import dev.voiceline.core.eligibility.service.ServiceSought;
import dev.voiceline.core.language.Languages;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same people in Spanish: what is said, and what is not. */
class SaidInSpanishTest {
  private static final String NOTHING = "Esto no dice nada sobre la cobertura";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "01-demo|62|está activa; se requiere autorización previa; el copago es de $50; deducible"
            + " individual queda un saldo de $1,050; deducible familiar queda un saldo de $2,300"
            + "|cumplido",
        "02-demo|98|está activa; no se requiere autorización previa; $25; ya está cumplido|saldo"
            + " de $0",
        "03-demo|30|no está activa; 30 de junio de 2026|deducible; $",
        "04-family|30|individual queda un saldo de $400; familiar ya está cumplido|individual ya",
        "06-aggregate|30|deducible familiar queda un saldo de $3,125.40|deducible individual",
        "08-remaining|30|$640.25|cumplido",
        "10-in-and|62|le toca al paciente es 20%; no se requiere; fuera de la red, se requiere"
            + " autorización previa; 40%|cumplido",
        "12-network|98|$20; el plan no indicó para qué red|no se requiere; dentro de la red",
        "14-contact|MH|remite a otro lugar|no está activa",
        "16-auth|62|solo en sus notas|no se requiere",
        "18-copay|98|varios copagos: $30; $60|cumplido",
        "20-percent|50|20%|2000",
        "22-pharmacy|88|$10; $45; $25; $150|$0",
        "24-active|30|se contradice; 30 de septiembre de 2026; Consulte con el plan|está activa",
        "28-active|62|no dijo nada; El plan no indicó cuánto queda del deducible|$; no se requiere",
        "30-remaining|30|es de $1,200 y el plan no indicó cuánto queda|cumplido; $0",
        "32-medicaid|30|spend-down; $450 por mes|deducible de $450",
        "34-physical|PT|$40; 30 visitas; 12 visitas|cumplido",
        "36-duplicate|98|$30; $50|cumplido",
        "40-medical|35|está activa; pero no para; 31 de marzo de 2026|$",
        "42-active|30|revisión pendiente; prima está pagada hasta el 31 de octubre|no está activa",
        "44-inactive|30|no está activa; revisión pendiente|deducible",
        "46-two|30|sobre varias personas|está activa; $",
        "50-maximum|35|hasta $1,500; $220|deducible",
        "52-aaa41|30|no acepta consultas de este proveedor; " + NOTHING + "|activa",
        "54-aaa42|30|no está disponible; " + NOTHING + "|activa",
        "56-aaa79|30|nombre del plan en la tarjeta; " + NOTHING + "|activa",
        "62-aaa15|30|nombre y el apellido; " + NOTHING + "|activa",
        "66-aaa63|30|fechas futuras; " + NOTHING + "|activa",
        "70-aaa75|30|no encontró a ningún miembro; " + NOTHING + "|activa; cancelada",
        "80-aaa|62|está activa; código de procedimiento falta|no está activa",
        "90-ta1|30|problema de nuestro lado; " + NOTHING + "|activa",
        "92-999|30|su respuesta está por llegar; " + NOTHING + "|activa",
        "94-wrong|30|no se puede leer; " + NOTHING + "|activa",
        "96-empty|30|El plan no respondió; " + NOTHING + "|activa"
      })
  void ofPeopleWhoDoNotExist(String file, String service, String say, String avoid) {
    String text = String.join(" ", sentences(file, service));

    assertThat(text).contains(say.split("; ", -1)).doesNotContain(avoid.split("; ", -1));
  }

  private static List<String> sentences(String file, String service) {
    HandReading reading =
        Readings.madeUp().all().stream()
            .filter(each -> each.name().startsWith("x12/synth-" + file))
            .findFirst()
            .orElseThrow();
    JsonObject facts =
        new AnswerFacts(
                Optional.of(ServiceSought.ofCode(service)),
                new AnswerSentences(
                    Languages.standard().find("es").orElseThrow(), CallerRole.CLINIC))
            .of(reading.answer(reading.file()));
    JsonArray sentences = facts.getAsJsonArray("sentences");
    return sentences.asList().stream().map(each -> each.getAsString()).collect(Collectors.toList());
  }
}
