package dev.voiceline.adapters.twilio.rest;

import dev.voiceline.core.call.ControlFailure;
import dev.voiceline.core.call.ControlOutcome;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.privacy.PhoneNumber;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A client and the server that it talks to. */
public final class RestBench implements AutoCloseable {
  public static final String ACCOUNT = "AC00000000000000000000000000000001";
  static final String CALL_SID = "CA00000000000000000000000000000002";
  static final CallId CALL = new CallId(CALL_SID);
  static final PhoneNumber PERSON = PhoneNumber.of("+12065550123");
  static final PhoneNumber OURS = PhoneNumber.of("+14155550100");
  static final URI HOOK = URI.create("https://voice.example.com/voice/x");

  /** Long enough for any machine. */
  static final RestLimits PATIENT =
      new RestLimits(
          Duration.ofSeconds(30), Duration.ofSeconds(60), Duration.ofSeconds(30), 8, 256);

  public final LoopbackApi api = new LoopbackApi();
  public final TestAlarms alarms = new TestAlarms();
  public final TwilioRest rest;

  public RestBench() {
    this(PATIENT);
  }

  RestBench(RestLimits limits) {
    rest = client(api.address(), limits, alarms);
  }

  public static TwilioRest client(ApiAddress address, RestLimits limits, TestAlarms alarms) {
    return new TwilioRest(
        TwilioCredentials.authToken(ACCOUNT, "secret-token"),
        address,
        alarms,
        limits,
        new Repeating(3, Duration.ofMillis(500), () -> 1.0));
  }

  static NewCall call() {
    return NewCall.of(PERSON, OURS, Instructions.at(HOOK), Duration.ofMinutes(10));
  }

  static NewMessage message() {
    return new NewMessage(PERSON, new NewMessage.Sender.OneNumber(OURS), "Hello", Optional.empty());
  }

  static <T> T get(CompletionStage<T> stage) {
    try {
      return stage.toCompletableFuture().get(60, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException failed) {
      throw new AssertionError("the stage did not end with an outcome", failed);
    }
  }

  public static String done(CompletionStage<ControlOutcome> stage) {
    ControlOutcome outcome = get(stage);
    if (outcome instanceof ControlOutcome.Done done) {
      return done.id();
    }
    throw new AssertionError("not done: " + outcome);
  }

  static ControlFailure failure(CompletionStage<ControlOutcome> stage) {
    ControlOutcome outcome = get(stage);
    if (outcome instanceof ControlOutcome.Failed failed) {
      return failed.failure();
    }
    throw new AssertionError("not failed: " + outcome);
  }

  static <T> T given(CompletionStage<TwilioAnswer<T>> stage) {
    TwilioAnswer<T> answer = get(stage);
    if (answer instanceof TwilioAnswer.Given<T> given) {
      return given.value();
    }
    throw new AssertionError("not answered: " + answer);
  }

  static <T> ControlFailure unanswered(CompletionStage<TwilioAnswer<T>> stage) {
    TwilioAnswer<T> answer = get(stage);
    if (answer instanceof TwilioAnswer.Failed<T> failed) {
      return failed.failure();
    }
    throw new AssertionError("answered: " + answer);
  }

  public static String json(String fields) {
    return "{" + fields.replace('\'', '"') + "}";
  }

  public static String error(int status, int code) {
    return json(
        "'code':"
            + code
            + ",'message':'What went wrong','more_info':'https://x.example','status':"
            + status);
  }

  @Override
  public void close() {
    rest.close();
    api.close();
  }
}
