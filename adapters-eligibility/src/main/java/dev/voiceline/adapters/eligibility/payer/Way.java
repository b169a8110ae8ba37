package dev.voiceline.adapters.eligibility.payer;

import java.net.URI;
import java.util.List;
import java.util.Map;

/** In which form and where a payer is asked. */
public sealed interface Way {
  /** Where. */
  URI url();

  /**
   * X12 270 and 271 over HTTPS, as CAQH CORE Connectivity has it.
   *
   * @param access all that are needed, such as a certificate and a login
   */
  record X12(URI url, Wrapping wrapping, Interchange interchange, List<Access> access)
      implements Way {
    public X12 {
      access = List.copyOf(access);
    }

    /** How the interchange is wrapped. */
    public enum Wrapping {
      /** CORE vC2.2.0, SOAP 1.2. */
      SOAP,
      /** CORE vC2.2.0, HTTP with MIME multipart/form-data. */
      MIME,
      /** CORE vC4.0.0, REST with JSON. */
      REST
    }

    /**
     * Who speaks with whom.
     *
     * @param senderId CORE SenderID and ISA06, at most 15 characters
     * @param senderQualifier ISA05, such as {@code ZZ}
     * @param receiverId CORE ReceiverID and ISA08
     * @param receiverQualifier ISA07
     * @param applicationSender GS02
     * @param applicationReceiver GS03
     * @param test whether the traffic is marked as test (ISA15)
     */
    public record Interchange(
        String senderId,
        String senderQualifier,
        String receiverId,
        String receiverQualifier,
        String applicationSender,
        String applicationReceiver,
        boolean test) {}
  }

  /**
   * FHIR R4, CoverageEligibilityRequest.
   *
   * @param url base of the server
   */
  record Fhir(URI url, Access access) implements Way {}

  /**
   * A clearinghouse with JSON.
   *
   * @param url of the check itself
   * @param fields the vendor's own names for fields of the request and the answer, by ours
   */
  record Clearinghouse(URI url, Shape shape, Access access, Map<String, String> fields)
      implements Way {
    public Clearinghouse {
      fields = Map.copyOf(fields);
    }

    /** Which of the documented shapes it has. */
    public enum Shape {
      /** {@code benefitsInformation}: Change Healthcare, Optum, Stedi's older one. */
      LEGACY,
      /** {@code plans}: Stedi's redesigned one. */
      PLANS
    }
  }
}
