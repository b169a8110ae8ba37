package dev.voiceline.simulator.twilio.rest;

import com.google.gson.JsonObject;

/** A request that Twilio refuses, with its number for the reason. */
final class RestRefusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final int code;

  RestRefusal(int status, int code, String message) {
    super(message);
    this.status = status;
    this.code = code;
  }

  /** A value that is not of its parameter's form. */
  static RestRefusal invalid(String parameter) {
    return new RestRefusal(400, 20001, "Invalid parameter: " + parameter);
  }

  static RestRefusal notFound(String path) {
    return new RestRefusal(404, 20404, "The requested resource " + path + " was not found");
  }

  /** The call is not in a state in which this can be done. */
  static RestRefusal notInProgress() {
    return new RestRefusal(400, 21220, "Call is not in-progress. Cannot redirect.");
  }

  RestAnswer answer() {
    String message = getMessage() == null ? "" : getMessage();
    JsonObject body = new JsonObject();
    body.addProperty("code", code);
    body.addProperty("message", message);
    body.addProperty("more_info", "https://www.twilio.com/docs/errors/" + code);
    body.addProperty("status", status);
    RestAnswer answer = RestAnswer.json(status, body);
    return status == 401 ? answer.with("WWW-Authenticate", "Basic realm=\"Twilio API\"") : answer;
  }
}
