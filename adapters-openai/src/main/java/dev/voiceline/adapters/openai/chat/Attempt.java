package dev.voiceline.adapters.openai.chat;

import dev.voiceline.adapters.openai.chat.Answer.Asked;
import dev.voiceline.core.conversation.Modalities;
import dev.voiceline.core.conversation.Usage;
import dev.voiceline.core.time.Clock;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** One request for an answer. For use in the answer's turns, but for what the client brings. */
final class Attempt {
  private static final int OK = 200;
  private static final int LONGEST_REFUSAL = 64 * 1024;
  private static final long CHARACTERS_PER_TOKEN = 4;

  private final Asked asked;
  private final OptionalInt maxTokens;
  private final News news;
  private final Assembly assembly;
  private final SseReader events;
  private final ByteArrayOutputStream refusal = new ByteArrayOutputStream();
  private final String body;
  private Optional<Exchanging> exchange = Optional.empty();
  private volatile int status;
  private volatile Optional<Duration> retryAfter = Optional.empty();
  private long received;
  private boolean toldFinished;
  private boolean whole;

  /** What an attempt tells, on threads of the HTTP client. */
  interface News {
    void bytes(Attempt of, ByteBuffer bytes);

    void whole(Attempt of);

    void broken(Attempt of, Throwable fault);
  }

  Attempt(Asked asked, OptionalInt maxTokens, News news, Consumer<String> words) {
    this.asked = asked;
    this.maxTokens = maxTokens;
    this.news = news;
    this.assembly = new Assembly(words);
    TextInterface.EventReader reader = asked.text().reader(assembly);
    this.events = new SseReader(reader::read);
    this.body = asked.text().body(asked.question(), maxTokens).toString();
  }

  void start(HttpClient client, Clock clock) {
    exchange =
        Optional.of(
            Exchanging.start(
                client,
                Exchanging.request(asked.settings(), asked.text().path(), body),
                new FromClient(clock)));
  }

  void read(ByteBuffer bytes) {
    received += bytes.remaining();
    if (isTooLarge()) {
      return;
    }
    if (status == OK) {
      events.add(bytes);
    } else {
      byte[] more = new byte[Math.min(bytes.remaining(), LONGEST_REFUSAL - refusal.size())];
      bytes.get(more);
      refusal.writeBytes(more);
    }
  }

  /** Nothing follows. */
  void ended() {
    whole = true;
    if (status == OK) {
      events.end();
    }
  }

  void cancel() {
    exchange.ifPresent(Exchanging::cancel);
  }

  Assembly assembly() {
    return assembly;
  }

  OptionalInt maxTokens() {
    return maxTokens;
  }

  /** Whether the server took the question, so that it counts. */
  boolean wasTaken() {
    return status == OK;
  }

  boolean isWhole() {
    return whole;
  }

  boolean isTooLarge() {
    return received > asked.settings().limits().mostBytes();
  }

  /** True once, when the model has said why it stopped. */
  boolean hasJustFinished() {
    boolean just = assembly.isFinished() && !toldFinished;
    toldFinished |= just;
    return just;
  }

  /** Empty for an answer. */
  Optional<ServerTrouble> refusal() {
    return status == OK
        ? Optional.empty()
        : Optional.of(
            ServerTrouble.refused(status, refusal.toString(StandardCharsets.UTF_8), retryAfter));
  }

  /** As told, or guessed: four characters are about a token. */
  Usage usage() {
    return assembly
        .usage()
        .orElseGet(
            () ->
                Usage.tokens(
                        Usage.Work.REPLY,
                        "",
                        tokens(body.length()),
                        Modalities.NONE,
                        tokens(assembly.characters()))
                    .guessed())
        .by(asked.settings().model());
  }

  private static Modalities tokens(long characters) {
    return new Modalities((characters + CHARACTERS_PER_TOKEN - 1) / CHARACTERS_PER_TOKEN, 0, 0);
  }

  private final class FromClient implements Exchanging.Told {
    private final Clock clock;

    FromClient(Clock clock) {
      this.clock = clock;
    }

    @Override
    public void head(ResponseInfo info) {
      retryAfter = RetryAfter.of(info.headers(), clock.instant());
      status = info.statusCode();
    }

    @Override
    public void bytes(ByteBuffer bytes) {
      news.bytes(Attempt.this, bytes);
    }

    @Override
    public void whole() {
      news.whole(Attempt.this);
    }

    @Override
    public void broken(Throwable fault) {
      news.broken(Attempt.this, fault);
    }
  }
}
