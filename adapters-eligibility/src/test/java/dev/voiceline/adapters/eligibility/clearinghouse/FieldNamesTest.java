package dev.voiceline.adapters.eligibility.clearinghouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.voiceline.adapters.eligibility.json.Node;
import dev.voiceline.adapters.eligibility.payer.Way.Clearinghouse.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldNamesTest {
  @Test
  void aNameTakesThePlaceOfTheLastPart() {
    assertThat(
            outwards(
                Map.of("request.subscriber.memberId", "insuredId"),
                "{'subscriber':{'memberId':'A1','lastName':'B'}}"))
        .isEqualTo(json("{'subscriber':{'insuredId':'A1','lastName':'B'}}"));
  }

  @Test
  void aPathIsCountedFromTheTop() {
    assertThat(
            outwards(
                Map.of("request.subscriber.memberId", "patient.ids.member"),
                "{'subscriber':{'memberId':'A1'}}"))
        .isEqualTo(json("{'patient':{'ids':{'member':'A1'}}}"));
  }

  @Test
  void insideAListAPathIsCountedFromItsElement() {
    assertThat(
            outwards(
                Map.of(
                    "request.dependents", "family", "request.dependents.firstName", "name.given"),
                "{'dependents':[{'firstName':'A','lastName':'B'}]}"))
        .isEqualTo(json("{'family':[{'lastName':'B','name':{'given':'A'}}]}"));
  }

  @Test
  void anAnswerIsReadInOurNames() {
    Map<String, String> fields =
        Map.of(
            "answer.benefitsInformation", "data.rows",
            "answer.benefitsInformation.benefitAmount", "money.amount",
            "answer.benefitsInformation.code", "kind",
            "answer.benefitsInformation.additionalInformation", "notes",
            "answer.benefitsInformation.additionalInformation.description", "text",
            "answer.subscriber.memberId", "member");

    assertThat(
            FieldNames.of(Shape.LEGACY, fields)
                .inwards(
                    new Node(
                        json(
                            "{'member':'no','subscriber':{'member':'A1'},'data':{'rows':["
                                + "{'kind':'B','money':{'amount':'5'},'notes':[{'text':'N'}]},"
                                + "{'kind':'1'}]}}")))
                .element())
        .isEqualTo(
            json(
                "{'member':'no','subscriber':{'memberId':'A1'},'benefitsInformation':["
                    + "{'code':'B','benefitAmount':'5',"
                    + "'additionalInformation':[{'description':'N'}]},{'code':'1'}]}"));
  }

  @Test
  void aStarStandsForEveryKindOfBenefits() {
    FieldNames names =
        FieldNames.of(
            Shape.PLANS,
            Map.of(
                "answer.plans.benefits.*.amount",
                "value",
                "answer.plans.benefits.coPayment",
                "copays"));

    assertThat(
            names
                .inwards(
                    new Node(
                        json(
                            "{'plans':[{'benefits':{'copays':[{'value':5}],"
                                + "'deductible':[{'value':7}]}}]}")))
                .element())
        .isEqualTo(
            json(
                "{'plans':[{'benefits':{'deductible':[{'amount':7}],"
                    + "'coPayment':[{'amount':5}]}}]}"));
  }

  @Test
  void whatTheVendorCallsAsWeDoStaysWhereItIs() {
    FieldNames names =
        FieldNames.of(Shape.LEGACY, Map.of("answer.subscriber.memberId", "insuredId"));

    assertThat(names.inwards(new Node(json("{'subscriber':{'memberId':'A1'}}"))).element())
        .isEqualTo(json("{'subscriber':{'memberId':'A1'}}"));
    assertThat(names.inwards(new Node(json("{'subscriber':['x']}"))).element())
        .isEqualTo(json("{'subscriber':['x']}"));
  }

  @Test
  void anUnknownNameOfOursIsRefusedWithNearOnes() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FieldNames.of(Shape.LEGACY, Map.of("request.subscriber.memberID", "x")))
        .withMessage(
            "the clearinghouse field request.subscriber.memberID is none of the shape legacy; near"
                + " ones are request.subscriber.memberId, answer.subscriber.memberId,"
                + " request.subscriber.lastName");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FieldNames.of(Shape.PLANS, Map.of("memberId", "x")))
        .withMessageContaining("shape plans")
        .withMessageContaining("request.subscriber.memberId");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a..b", ".a", "a b", "a[0]"})
  void whatIsNoNameIsRefused(String vendors) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FieldNames.of(Shape.PLANS, Map.of("request.payerId", vendors)))
        .withMessageContaining("request.payerId");
  }

  @ParameterizedTest
  @EnumSource(Shape.class)
  void everyFieldIsInTheTableOfThePage(Shape shape) throws IOException {
    String page = Files.readString(Path.of("../docs/fhir-and-clearinghouse.md"));

    assertThat(KnownFields.of(shape).names()).allSatisfy(name -> assertThat(page).contains(name));
  }

  private static JsonObject outwards(Map<String, String> fields, String request) {
    return FieldNames.of(Shape.LEGACY, fields).outwards(json(request).getAsJsonObject());
  }

  private static JsonElement json(String text) {
    return JsonParser.parseString(text.replace('\'', '"'));
  }
}
