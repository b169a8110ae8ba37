package dev.voiceline.simulator.twilio.rest;

import com.sun.net.httpserver.HttpServer;
import dev.voiceline.core.time.Clock;
import dev.voiceline.core.time.SystemTime;
import dev.voiceline.core.time.Timers;
import dev.voiceline.simulator.phone.carrier.JdkWebRequests;
import dev.voiceline.simulator.phone.carrier.PublicDomain;
import dev.voiceline.simulator.phone.carrier.RequestSigner;
import dev.voiceline.simulator.phone.carrier.WebRequests;
import dev.voiceline.simulator.phone.carrier.Webhooks;
import dev.voiceline.simulator.twilio.RecordingView;
import dev.voiceline.simulator.twilio.TelephoneExchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Twilio's REST API for one account, on a loopback port of its own. Safe for use by any thread;
 * close it to free the port and the threads.
 */
public final class TwilioRestServer implements AutoCloseable {
  private static final int THREADS = 4;

  private final HttpServer http;
  private final ExecutorService threads;
  private final Runnable release;
  private final RestFaults faults = new RestFaults();
  private final RestLog log = new RestLog();
  private final MessageFates fates = new MessageFates();
  private final CallbackSender sender;
  private final MessageDesk messages;
  private final RecordingDesk recordings;
  private final NumberDesk numbers;

  private TwilioRestServer(
      RestSettings settings,
      TelephoneExchange exchange,
      Webhooks webhooks,
      Clock clock,
      Timers timers,
      Runnable release) {
    this.release = release;
    String account = settings.account().sid();
    sender = new CallbackSender(webhooks);
    numbers = new NumberDesk(account, clock, settings.numbers());
    messages = new MessageDesk(account, clock, numbers, fates, sender);
    recordings =
        new RecordingDesk(account, new RecordingCallbacks(account, sender), settings.encryption());
    Desks desks =
        new Desks(
            account,
            new CallDesk(exchange, new CallOrders(numbers::owns), account),
            recordings,
            new RecordingOrders(exchange, recordings),
            new ConferenceDesk(exchange, account),
            messages,
            numbers,
            log);
    threads =
        Executors.newFixedThreadPool(
            THREADS,
            task -> {
              Thread thread = new Thread(task, "twilio-rest");
              thread.setDaemon(true);
              return thread;
            });
    exchange.listen(recordings);
    http = bind();
    http.setExecutor(threads);
    http.createContext(
        "/", new RestDoor(new Admission(settings), desks, faults, log, timers, threads));
    http.start();
  }

  /**
   * Opens the API in front of an exchange, whose listener it becomes.
   *
   * @param domain where callbacks about messages and recordings are sent to
   */
  public static TwilioRestServer open(
      RestSettings settings, TelephoneExchange exchange, PublicDomain domain) {
    SystemTime time = new SystemTime();
    JdkWebRequests requests = new JdkWebRequests();
    return open(
        settings,
        exchange,
        domain,
        requests,
        time,
        time,
        () -> {
          time.close();
          requests.close();
        });
  }

  /** On somebody else's time and connections. */
  static TwilioRestServer open(
      RestSettings settings,
      TelephoneExchange exchange,
      PublicDomain domain,
      WebRequests requests,
      Clock clock,
      Timers timers,
      Runnable release) {
    Webhooks webhooks = new Webhooks(requests, domain, new RequestSigner(settings.account()));
    return new TwilioRestServer(settings, exchange, webhooks, clock, timers, release);
  }

  /** In place of {@code https://api.twilio.com}; without a slash at the end. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
  }

  /** What will go wrong. */
  public RestFaults faults() {
    return faults;
  }

  /** What was asked for. */
  public RestLog log() {
    return log;
  }

  /** What becomes of text messages. */
  public MessageFates fates() {
    return fates;
  }

  /** The text messages that were accepted and not deleted, the first one first. */
  public List<SentText> texts() {
    return messages.all();
  }

  /** The recordings that were not deleted, the first one first. */
  public List<RecordingView> recordings() {
    return recordings.all();
  }

  /** The account's numbers as they are set now. */
  public List<OwnedNumber> numbers() {
    return numbers.all();
  }

  /** Completes when the callbacks that are due now are answered or have failed. */
  public CompletableFuture<Void> settled() {
    return sender.settled();
  }

  /** Cuts what is under way and frees the port. */
  @Override
  public void close() {
    http.stop(0);
    threads.shutdownNow();
    release.run();
  }

  private static HttpServer bind() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException busy) {
      throw new UncheckedIOException("no loopback port is free for Twilio's REST API", busy);
    }
  }
}
