package dev.voiceline.adapters.twilio.rest;

import com.twilio.http.HttpMethod;
import com.twilio.http.Request;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.Account;
import com.twilio.rest.api.v2010.account.Call;
import com.twilio.rest.api.v2010.account.IncomingPhoneNumber;
import com.twilio.rest.api.v2010.account.IncomingPhoneNumberReader;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.MessageCreator;
import com.twilio.rest.api.v2010.account.Recording;
import dev.voiceline.adapters.twilio.rest.Repeating.Nature;
import dev.voiceline.core.call.ControlFailure;
import dev.voiceline.core.call.ControlOutcome;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.privacy.PhoneNumber;
import dev.voiceline.core.time.Timers;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/**
 * Twilio's REST API over Twilio's SDK, on a transport that sends nothing twice by itself. Requests
 * run on a bounded pool of daemon threads; what does not fit fails at once and may be tried later.
 * Close it to end the threads and the connections.
 */
public final class TwilioRest implements TwilioApi, AutoCloseable {
  private final TwilioCredentials credentials;
  private final SendOnceHttp http;
  private final TwilioRestClient client;
  private final RequestDesk desk;

  /** A client with the standard bounds. */
  public TwilioRest(TwilioCredentials credentials, ApiAddress address, Timers timers) {
    this(credentials, address, timers, RestLimits.STANDARD);
  }

  /** A client with bounds of its own. */
  public TwilioRest(
      TwilioCredentials credentials, ApiAddress address, Timers timers, RestLimits limits) {
    this(
        credentials,
        address,
        timers,
        limits,
        new Repeating(3, Duration.ofMillis(500), () -> ThreadLocalRandom.current().nextDouble()));
  }

  TwilioRest(
      TwilioCredentials credentials,
      ApiAddress address,
      Timers timers,
      RestLimits limits,
      Repeating repeating) {
    this.credentials = credentials;
    this.http = new SendOnceHttp(address, limits);
    this.client =
        new TwilioRestClient.Builder(credentials.user(), credentials.secret())
            .accountSid(credentials.account())
            .httpClient(http)
            .build();
    this.desk = new RequestDesk(limits, repeating, timers);
  }

  @Override
  public CompletionStage<ControlOutcome> createCall(NewCall call) {
    return isTooLong(call.instructions())
        ? failed(Failures.foreseen(32018))
        : order(Nature.MAKES, () -> CallRequests.create(call).create(client).getSid());
  }

  @Override
  public CompletionStage<ControlOutcome> redirect(CallId call, Instructions to) {
    if (isTooLong(to)) {
      return failed(Failures.foreseen(32018));
    }
    return about(
        call.value(),
        Nature.MOVES,
        () -> {
          CallRequests.redirect(call, to).update(client);
          return "";
        });
  }

  @Override
  public CompletionStage<ControlOutcome> endCall(CallId call) {
    return Sid.isFit(call.value())
        ? order(Nature.REPEATABLE, () -> end(call))
        : CompletableFuture.completedStage(ControlOutcome.done());
  }

  @Override
  public CompletionStage<ControlOutcome> startRecording(CallId call, NewRecording recording) {
    return about(
        call.value(),
        Nature.MOVES,
        () -> RecordingRequests.start(call, recording).create(client).getSid());
  }

  @Override
  public CompletionStage<ControlOutcome> pauseRecording(CallId call) {
    return about(
        call.value(),
        Nature.REPEATABLE,
        () -> RecordingRequests.pause(call).update(client).getSid());
  }

  @Override
  public CompletionStage<ControlOutcome> resumeRecording(CallId call) {
    return updateRecording(
        call, com.twilio.rest.api.v2010.account.call.Recording.Status.IN_PROGRESS);
  }

  @Override
  public CompletionStage<ControlOutcome> stopRecording(CallId call) {
    return updateRecording(call, com.twilio.rest.api.v2010.account.call.Recording.Status.STOPPED);
  }

  @Override
  public CompletionStage<ControlOutcome> sendMessage(NewMessage message) {
    if (message.body().isBlank() || message.body().length() > NewMessage.LONGEST_BODY) {
      return failed(Failures.foreseen(21617));
    }
    return order(Nature.MAKES, () -> creator(message).create(client).getSid());
  }

  @Override
  public CompletionStage<TwilioAnswer<RecordingFacts>> recording(String recordingSid) {
    return question(
        recordingSid, () -> RecordingRequests.facts(Recording.fetcher(recordingSid).fetch(client)));
  }

  @Override
  public CompletionStage<TwilioAnswer<InputStream>> recordingAudio(
      String recordingSid, long longest) {
    return question(recordingSid, () -> http.file(audio(recordingSid), longest));
  }

  @Override
  public CompletionStage<ControlOutcome> deleteRecording(String recordingSid) {
    return about(
        recordingSid,
        Nature.REPEATABLE,
        () -> {
          try {
            Recording.deleter(recordingSid).delete(client);
          } catch (SendFailure failure) {
            if (!failure.isMissing()) {
              throw failure;
            }
          }
          return "";
        });
  }

  @Override
  public CompletionStage<TwilioAnswer<List<TwilioNumber>>> numbers() {
    return desk.ask(Nature.REPEATABLE, () -> read(NumberRequests.all()));
  }

  @Override
  public CompletionStage<TwilioAnswer<Optional<TwilioNumber>>> number(PhoneNumber number) {
    return desk.ask(
        Nature.REPEATABLE,
        () ->
            read(NumberRequests.one(number)).stream()
                .filter(found -> found.number().equals(number))
                .findFirst());
  }

  @Override
  public CompletionStage<ControlOutcome> updateNumber(String numberSid, NumberRouting routing) {
    return about(
        numberSid,
        Nature.REPEATABLE,
        () -> NumberRequests.update(numberSid, routing).update(client).getSid());
  }

  @Override
  public CompletionStage<TwilioAnswer<TwilioAccount>> account() {
    return desk.ask(
        Nature.REPEATABLE, () -> facts(Account.fetcher(credentials.account()).fetch(client)));
  }

  @Override
  public CompletionStage<TwilioAnswer<TwilioCall>> call(CallId call) {
    return question(
        call.value(), () -> CallRequests.facts(Call.fetcher(call.value()).fetch(client)));
  }

  @Override
  public CompletionStage<TwilioAnswer<Set<RoomGuest>>> inRoom(String name) {
    return desk.ask(Nature.REPEATABLE, () -> RoomRequests.in(name, client));
  }

  /** Ends requests that are under way; later ones fail as not sent. Idempotent. */
  @Override
  public void close() {
    desk.close();
    http.close();
  }

  private CompletionStage<ControlOutcome> updateRecording(
      CallId call, com.twilio.rest.api.v2010.account.call.Recording.Status status) {
    return about(
        call.value(),
        Nature.REPEATABLE,
        () -> RecordingRequests.update(call, status).update(client).getSid());
  }

  /** Completed ends a call in progress, canceled one that nobody has answered yet. */
  private String end(CallId call) {
    for (Call.UpdateStatus status :
        List.of(Call.UpdateStatus.COMPLETED, Call.UpdateStatus.CANCELED)) {
      try {
        Call.updater(call.value()).setStatus(status).update(client);
        return "";
      } catch (SendFailure failure) {
        if (failure.isMissing()) {
          return "";
        }
        if (!failure.isNotInProgress()) {
          throw failure;
        }
      }
    }
    return "";
  }

  private List<TwilioNumber> read(IncomingPhoneNumberReader reader) {
    List<TwilioNumber> numbers = new ArrayList<>();
    for (IncomingPhoneNumber number : reader.read(client)) {
      numbers.add(NumberRequests.facts(number));
    }
    return List.copyOf(numbers);
  }

  private Request audio(String recordingSid) {
    Request request =
        new Request(
            HttpMethod.GET,
            ApiAddress.TWILIO.base()
                + "/2010-04-01/Accounts/"
                + credentials.account()
                + "/Recordings/"
                + recordingSid
                + ".wav");
    request.setAuth(credentials.user(), credentials.secret());
    return request;
  }

  private static MessageCreator creator(NewMessage message) {
    com.twilio.type.PhoneNumber to = DialedNumber.of(message.to());
    MessageCreator creator =
        message.from() instanceof NewMessage.Sender.OneNumber one
            ? Message.creator(to, DialedNumber.of(one.number()), message.body())
            : Message.creator(
                to, ((NewMessage.Sender.Service) message.from()).sid(), message.body());
    message.told().ifPresent(creator::setStatusCallback);
    return creator;
  }

  private static TwilioAccount facts(Account account) {
    return new TwilioAccount(
        account.getSid(), status(account.getStatus()), account.getType() == Account.Type.TRIAL);
  }

  private static TwilioAccount.Status status(Account.Status word) {
    if (word == null) {
      return TwilioAccount.Status.UNKNOWN;
    }
    return switch (word) {
      case ACTIVE -> TwilioAccount.Status.ACTIVE;
      case SUSPENDED -> TwilioAccount.Status.SUSPENDED;
      case CLOSED -> TwilioAccount.Status.CLOSED;
    };
  }

  private static boolean isTooLong(Instructions instructions) {
    return instructions instanceof Instructions.Inline inline
        && inline.twiml().length() > Instructions.LONGEST_INLINE;
  }

  private <T> CompletionStage<TwilioAnswer<T>> question(String sid, Supplier<T> request) {
    return Sid.isFit(sid)
        ? desk.ask(Nature.REPEATABLE, request)
        : CompletableFuture.completedStage(new TwilioAnswer.Failed<>(Failures.missing()));
  }

  private CompletionStage<ControlOutcome> about(
      String sid, Nature nature, Supplier<String> request) {
    return Sid.isFit(sid) ? order(nature, request) : failed(Failures.missing());
  }

  private CompletionStage<ControlOutcome> order(Nature nature, Supplier<String> request) {
    return desk.ask(nature, request).thenApply(TwilioRest::outcome);
  }

  private static CompletionStage<ControlOutcome> failed(ControlFailure failure) {
    return CompletableFuture.completedStage(new ControlOutcome.Failed(failure));
  }

  private static ControlOutcome outcome(TwilioAnswer<String> answer) {
    return answer instanceof TwilioAnswer.Given<String> given
        ? new ControlOutcome.Done(given.value())
        : new ControlOutcome.Failed(((TwilioAnswer.Failed<String>) answer).failure());
  }
}
