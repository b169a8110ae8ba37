package dev.voiceline.simulator.twilio.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.rest.api.v2010.account.CallCreator;
import com.twilio.rest.api.v2010.account.CallUpdater;
import com.twilio.rest.api.v2010.account.IncomingPhoneNumberReader;
import com.twilio.rest.api.v2010.account.IncomingPhoneNumberUpdater;
import com.twilio.rest.api.v2010.account.MessageCreator;
import com.twilio.rest.api.v2010.account.MessageUpdater;
import com.twilio.rest.api.v2010.account.call.RecordingCreator;
import com.twilio.rest.api.v2010.account.call.RecordingUpdater;
import com.twilio.rest.api.v2010.account.conference.ParticipantReader;
import java.lang.reflect.Method;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of parameters names nothing that Twilio's own SDK does not know. */
final class ApiRulesTest {
  /** What an SDK's request is built with, and what of it is no setter. */
  static Stream<Arguments> operations() {
    return Stream.of(
        Arguments.of(Operation.CREATE_CALL, CallCreator.class, Set.of()),
        Arguments.of(Operation.UPDATE_CALL, CallUpdater.class, Set.of()),
        Arguments.of(Operation.CREATE_RECORDING, RecordingCreator.class, Set.of()),
        Arguments.of(Operation.UPDATE_RECORDING, RecordingUpdater.class, Set.of("Status")),
        Arguments.of(Operation.CREATE_MESSAGE, MessageCreator.class, Set.of()),
        Arguments.of(Operation.UPDATE_MESSAGE, MessageUpdater.class, Set.of()),
        Arguments.of(
            Operation.LIST_PARTICIPANTS,
            ParticipantReader.class,
            Set.of("PageSize", "Page", "PageToken")),
        Arguments.of(Operation.UPDATE_NUMBER, IncomingPhoneNumberUpdater.class, Set.of()),
        Arguments.of(
            Operation.LIST_NUMBERS,
            IncomingPhoneNumberReader.class,
            Set.of("PageSize", "Page", "PageToken")));
  }

  @ParameterizedTest
  @MethodSource("operations")
  void everyParameterIsOneOfTwilios(Operation operation, Class<?> builder, Set<String> others) {
    Set<String> setters =
        Stream.of(builder.getMethods())
            .map(Method::getName)
            .filter(name -> name.startsWith("set"))
            .map(name -> name.substring("set".length()))
            .collect(Collectors.toSet());
    setters.addAll(others);
    assertThat(setters).containsAll(operation.rules().stream().map(ParameterRule::name).toList());
  }

  @ParameterizedTest
  @MethodSource("operations")
  void noParameterOfTwiliosIsMissing(Operation operation, Class<?> builder, Set<String> others) {
    assertThat(operation.rules().stream().map(ParameterRule::name))
        .containsAll(
            Stream.of(builder.getDeclaredMethods())
                .map(Method::getName)
                .filter(name -> name.startsWith("set"))
                .map(name -> name.substring("set".length()))
                .collect(Collectors.toSet()));
  }
}
