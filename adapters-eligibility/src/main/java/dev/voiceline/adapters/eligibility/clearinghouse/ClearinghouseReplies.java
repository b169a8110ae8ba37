package dev.voiceline.adapters.eligibility.clearinghouse;

import dev.voiceline.adapters.eligibility.json.Node;
import dev.voiceline.adapters.eligibility.payer.PayerReply;
import dev.voiceline.adapters.eligibility.payer.PayerReply.Failed;
import dev.voiceline.adapters.eligibility.payer.PayerReply.Failure;
import dev.voiceline.adapters.eligibility.payer.PayerReply.Received;
import dev.voiceline.adapters.eligibility.payer.http.WebReply.Answer;
import dev.voiceline.core.eligibility.answer.Reason;
import java.util.Optional;

/**
 * Tells answers of a clearinghouse apart. A refusal with a payer's own reason is an answer, whether
 * it comes with status 200 or 400; what the gateway itself complains of is a failure.
 */
final class ClearinghouseReplies {
  private final FieldNames names;

  ClearinghouseReplies(FieldNames names) {
    this.names = names;
  }

  PayerReply of(Answer answer) {
    Optional<Node> json = Node.parse(answer.text()).filter(Node::isObject).map(names::inwards);
    Optional<Failed> failure = answer.failure();
    if (failure.isPresent()) {
      boolean refusal = failure.get().failure().equals(Failure.REFUSED);
      return json.filter(each -> refusal && holdsAReason(each))
          .<PayerReply>map(ClearinghouseReplies::received)
          .orElse(failure.get());
    }
    return json.filter(ClearinghouseReplies::isAnswer)
        .<PayerReply>map(ClearinghouseReplies::received)
        .orElseGet(
            () ->
                new Failed(
                    Failure.NOT_UNDERSTOOD,
                    Optional.empty(),
                    "the answer is no eligibility answer of a known shape; check the address and"
                        + " the names of the fields"));
  }

  private static boolean isAnswer(Node json) {
    return LegacyShape.fits(json)
        || PlansShape.fits(json)
        || PokitDokShape.fits(json)
        || !JsonErrors.of(json).isEmpty()
        || GatewayError.of(json).isPresent();
  }

  private static boolean holdsAReason(Node json) {
    return JsonErrors.of(json).stream()
        .anyMatch(each -> Reason.ofCode(each.code()) != Reason.OTHER);
  }

  private static Received received(Node json) {
    return new Received(json.element().toString());
  }
}
