package dev.voiceline.adapters.eligibility.clearinghouse;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.voiceline.adapters.eligibility.json.Node;
import dev.voiceline.adapters.eligibility.payer.Way.Clearinghouse.Shape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A vendor's own names for fields. A message is always written and read in the documented names of
 * its shape; on the way out and in, the fields that the vendor calls otherwise change places.
 * Immutable, safe for use by any thread.
 *
 * <p>{@code request.subscriber.memberId: insuredId} gives the last part another name. A path with
 * dots, such as {@code patient.insuredId}, is counted from the top of the message; for a field of a
 * list's elements, from the element.
 */
public final class FieldNames {
  private static final String REQUEST = "request.";
  private static final String ANSWER = "answer.";
  private static final String VENDORS = "[A-Za-z0-9_$-]+(\\.[A-Za-z0-9_$-]+)*";

  private final List<Move> ofRequest;
  private final List<Move> ofAnswer;

  private FieldNames(List<Move> ofRequest, List<Move> ofAnswer) {
    this.ofRequest = List.copyOf(ofRequest);
    this.ofAnswer = List.copyOf(ofAnswer);
  }

  /** The documented names. */
  public static FieldNames documented() {
    return new FieldNames(List.of(), List.of());
  }

  /**
   * The names of a vendor, by ours.
   *
   * @throws IllegalArgumentException when a name of ours is not known, or one of the vendor's is no
   *     name; one sentence for the operator
   */
  public static FieldNames of(Shape shape, Map<String, String> fields) {
    KnownFields known = KnownFields.of(shape);
    List<Move> ofRequest = new ArrayList<>();
    List<Move> ofAnswer = new ArrayList<>();
    fields.forEach(
        (ours, vendors) -> {
          String path = known.path(ours).orElseThrow(() -> unknown(known, shape, ours));
          if (!vendors.strip().matches(VENDORS)) {
            throw new IllegalArgumentException(
                "the clearinghouse's name for the field "
                    + ours
                    + " must be a name or names with dots between them");
          }
          if (path.startsWith(REQUEST)) {
            ofRequest.add(Move.of(path.substring(REQUEST.length()), vendors.strip()));
          } else {
            ofAnswer.add(Move.of(path.substring(ANSWER.length()), vendors.strip()));
          }
        });
    // Outwards the inner fields go first, inwards the outer ones: each finds its home in our names.
    Comparator<Move> byDepth = Comparator.comparingInt(move -> move.path().steps().size());
    ofRequest.sort(byDepth.reversed());
    ofAnswer.sort(byDepth);
    return new FieldNames(ofRequest, ofAnswer);
  }

  /** Whether the vendor has a place for the trace, which the documented shapes have not. */
  boolean takesTrace() {
    return ofRequest.stream().anyMatch(move -> move.path().equals(FieldPath.of("trace")));
  }

  /** A request in the vendor's names; it is changed. */
  JsonObject outwards(JsonObject request) {
    for (Move move : ofRequest) {
      move.path().homes(request).toList().forEach(home -> carry(home, move.ours(), move.vendors()));
    }
    return request;
  }

  /** An answer in our names. */
  public Node inwards(Node answer) {
    if (ofAnswer.isEmpty() || !answer.isObject()) {
      return answer;
    }
    JsonObject ours = answer.element().getAsJsonObject().deepCopy();
    for (Move move : ofAnswer) {
      move.path().homes(ours).toList().forEach(home -> carry(home, move.vendors(), move.ours()));
    }
    return new Node(ours);
  }

  private static void carry(JsonObject home, FieldPath from, FieldPath to) {
    Optional<JsonElement> value = from.takeFrom(home);
    value.ifPresent(found -> to.putInto(home, found));
  }

  private static IllegalArgumentException unknown(KnownFields known, Shape shape, String ours) {
    return new IllegalArgumentException(
        "the clearinghouse field "
            + ours
            + " is none of the shape "
            + shape.name().toLowerCase(Locale.ROOT)
            + "; near ones are "
            + String.join(", ", known.near(ours)));
  }

  /** A field, and where it is inside its home in our names and the vendor's. */
  private record Move(FieldPath path, FieldPath ours, FieldPath vendors) {
    static Move of(String path, String vendors) {
      FieldPath whole = FieldPath.of(path);
      FieldPath ours = whole.insideItsList();
      return new Move(whole, ours, ours.renamed(vendors));
    }
  }
}
