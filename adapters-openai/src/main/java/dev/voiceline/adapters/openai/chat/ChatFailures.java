package dev.voiceline.adapters.openai.chat;

import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.conversation.ConversationFailure.Kind;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;

/** What went wrong with an answer, for the operator. */
final class ChatFailures {
  private final ChatAccount account;
  private final String model;
  private final ChatNames names;

  ChatFailures(ChatSettings settings) {
    this.account = settings.account();
    this.model = settings.model();
    this.names = account.names();
  }

  /** What the server says. */
  ConversationFailure of(ServerTrouble trouble) {
    return switch (trouble.code()) {
      case "invalid_api_key", "authentication_error", "invalid_authentication" -> wrongKey(trouble);
      case "insufficient_quota", "billing_hard_limit_reached" -> noCredit(trouble);
      case "model_not_found", "model_decommissioned", "DeploymentNotFound" -> noModel(trouble);
      case "rate_limit_exceeded", "tokens" -> tooMany(trouble);
      case "context_length_exceeded" ->
          ours(
              trouble,
              "The dialogue is longer than "
                  + called()
                  + " can read: set "
                  + names.model()
                  + " to one that reads more.");
      default -> byStatus(trouble);
    };
  }

  private ConversationFailure byStatus(ServerTrouble trouble) {
    int status = trouble.status();
    return switch (status) {
      case 401, 403 -> wrongKey(trouble);
      case 402 -> noCredit(trouble);
      case 404 -> noModel(trouble);
      case 429 -> tooMany(trouble);
      case 0, 408, 409, 425 -> trouble(trouble);
      default -> {
        if (status >= 500) {
          yield trouble(trouble);
        }
        yield status < 400 || status == 405
            ? failure(
                Kind.FATAL,
                trouble,
                "The address of " + called() + " leads elsewhere: check " + names.url() + ".")
            : ours(
                trouble,
                called()
                    + " does not take a request of ours: check "
                    + names.model()
                    + " and the settings beside it.");
      }
    };
  }

  private ConversationFailure wrongKey(ServerTrouble trouble) {
    return failure(
        Kind.FATAL, trouble, called() + " does not accept the key: check " + names.key() + ".");
  }

  private ConversationFailure noCredit(ServerTrouble trouble) {
    return failure(
        Kind.FATAL,
        trouble,
        "The account of "
            + called()
            + " has no credit left: add credit there, or check "
            + names.key()
            + ".");
  }

  private ConversationFailure noModel(ServerTrouble trouble) {
    return failure(
        Kind.FATAL,
        trouble,
        called() + " is not there: check " + names.url() + " and " + names.model() + ".");
  }

  private ConversationFailure tooMany(ServerTrouble trouble) {
    return failure(
        Kind.RETRYABLE,
        trouble,
        called()
            + " was asked too often: if it lasts, have the account's limits raised, or let in fewer"
            + " calls at once.");
  }

  private ConversationFailure trouble(ServerTrouble trouble) {
    return failure(
        Kind.RETRYABLE,
        trouble,
        called()
            + " has trouble of its own: if it lasts, see its status page, or set "
            + names.model()
            + " to another.");
  }

  private ConversationFailure ours(ServerTrouble trouble, String sentence) {
    return failure(Kind.OURS, trouble, sentence);
  }

  private static ConversationFailure failure(Kind kind, ServerTrouble trouble, String sentence) {
    return new ConversationFailure(kind, trouble.word(), sentence, trouble.retryAfter());
  }

  ConversationFailure unreachable(Throwable fault) {
    Throwable cause =
        fault instanceof CompletionException && fault.getCause() != null ? fault.getCause() : fault;
    boolean never =
        cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException;
    return never
        ? retryable(
            "unreachable",
            called() + " cannot be reached: check the network and " + names.url() + ".")
        : retryable(
            "interrupted",
            "The answer of " + called() + " broke off: " + cause.getClass().getSimpleName() + ".");
  }

  ConversationFailure interrupted() {
    return retryable("interrupted", "The answer of " + called() + " broke off.");
  }

  ConversationFailure late(Duration within) {
    return retryable(
        "first_words_late", called() + " said nothing within " + within.toMillis() + " ms.");
  }

  ConversationFailure stalled(Duration idle) {
    return retryable(
        "stalled", called() + " stopped in mid-answer for " + idle.toMillis() + " ms.");
  }

  ConversationFailure tooSlow(Duration whole) {
    return retryable(
        "answer_late", "An answer of " + called() + " took " + whole.toMillis() + " ms and more.");
  }

  ConversationFailure tooLarge(int bytes) {
    return retryable(
        "answer_too_large", "An answer of " + called() + " has more than " + bytes + " bytes.");
  }

  ConversationFailure ownFault(Throwable fault) {
    return retryable(
        "internal_fault",
        "An answer could not be dealt with: " + fault.getClass().getSimpleName() + ".");
  }

  private static ConversationFailure retryable(String code, String sentence) {
    return new ConversationFailure(Kind.RETRYABLE, code, sentence, Optional.empty());
  }

  private String called() {
    return account.quirks().label() + " (" + model + ")";
  }
}
