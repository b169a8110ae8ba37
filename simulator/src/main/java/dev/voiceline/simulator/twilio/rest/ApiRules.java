package dev.voiceline.simulator.twilio.rest;

import static dev.voiceline.simulator.twilio.rest.ParameterRule.count;
import static dev.voiceline.simulator.twilio.rest.ParameterRule.flag;
import static dev.voiceline.simulator.twilio.rest.ParameterRule.matching;
import static dev.voiceline.simulator.twilio.rest.ParameterRule.method;
import static dev.voiceline.simulator.twilio.rest.ParameterRule.text;

import java.util.ArrayList;
import java.util.List;

/** The parameters of the API's operations, after Twilio's reference. */
final class ApiRules {
  private static final String CALL_EVENT = "initiated|ringing|answered|completed";
  private static final String RECORDING_EVENT = "in-progress|completed|absent";
  private static final String TRACK = "inbound|outbound|both";

  private ApiRules() {}

  static List<ParameterRule> none() {
    return List.of();
  }

  static List<ParameterRule> createCall() {
    return with(
        List.of(
            text("To"),
            text("From"),
            text("Url"),
            method("Method"),
            text("Twiml"),
            text("FallbackUrl"),
            method("FallbackMethod"),
            text("StatusCallback"),
            method("StatusCallbackMethod"),
            matching("StatusCallbackEvent", CALL_EVENT).repeated(),
            matching("SendDigits", "[0-9A-Da-d#*wW]{1,32}"),
            count("Timeout"),
            count("TimeLimit"),
            flag("Record"),
            matching("RecordingChannels", "mono|dual"),
            matching("RecordingTrack", TRACK),
            text("RecordingStatusCallback"),
            method("RecordingStatusCallbackMethod"),
            matching("RecordingStatusCallbackEvent", RECORDING_EVENT).repeated(),
            matching("Trim", "trim-silence|do-not-trim"),
            matching("MachineDetection", "Enable|DetectMessageEnd"),
            matching("MachineDetectionTimeout", "[3-9]|[1-5]\\d"),
            matching("MachineDetectionSpeechThreshold", "[1-5]\\d{3}|6000"),
            matching("MachineDetectionSpeechEndThreshold", "[5-9]\\d{2}|[1-4]\\d{3}|5000"),
            matching("MachineDetectionSilenceTimeout", "[2-9]\\d{3}|10000"),
            flag("AsyncAmd"),
            text("AsyncAmdStatusCallback"),
            method("AsyncAmdStatusCallbackMethod")),
        "ApplicationSid",
        "SipAuthUsername",
        "SipAuthPassword",
        "CallerId",
        "Byoc",
        "CallReason",
        "CallToken",
        "ClientNotificationUrl",
        "RecordingConfigurationId",
        "Passports");
  }

  static List<ParameterRule> updateCall() {
    return with(
        List.of(
            text("Url"), method("Method"), text("Twiml"), matching("Status", "completed|canceled")),
        "FallbackUrl",
        "FallbackMethod",
        "StatusCallback",
        "StatusCallbackMethod",
        "TimeLimit");
  }

  static List<ParameterRule> createRecording() {
    return with(
        List.of(
            matching("RecordingChannels", "mono|dual"),
            matching("RecordingTrack", TRACK),
            text("RecordingStatusCallback"),
            method("RecordingStatusCallbackMethod"),
            matching("RecordingStatusCallbackEvent", RECORDING_EVENT).repeated(),
            matching("Trim", "trim-silence|do-not-trim")),
        "RecordingConfigurationId");
  }

  static List<ParameterRule> updateRecording() {
    return with(
        List.of(
            matching("Status", "in-progress|paused|stopped"),
            matching("PauseBehavior", "skip|silence")));
  }

  static List<ParameterRule> createMessage() {
    return with(
        List.of(
            text("To"),
            text("From"),
            text("Body"),
            text("StatusCallback"),
            matching("MessagingServiceSid", "MG[0-9a-fA-F]{32}"),
            // Accepted without an effect that could be seen here.
            matching("ValidityPeriod", "[1-9]\\d{0,3}|[12]\\d{4}|3[0-5]\\d{3}|36000"),
            flag("SmartEncoded"),
            matching("ContentRetention", "retain|discard"),
            matching("AddressRetention", "retain|obfuscate"),
            matching("RiskCheck", "enable|disable")),
        "MediaUrl",
        "ContentSid",
        "ApplicationSid",
        "ProvideFeedback",
        "Attempt",
        "ForceDelivery",
        "ShortenUrls",
        "ScheduleType",
        "SendAt",
        "SendAsMms",
        "ContentVariables",
        "PersistentAction",
        "MessageIntent",
        "TrafficType",
        "FallbackFrom",
        "MaxPrice");
  }

  static List<ParameterRule> updateMessage() {
    return with(List.of(text("Body")), "Status");
  }

  static List<ParameterRule> updateNumber() {
    return with(
        List.of(
            text("VoiceUrl"),
            method("VoiceMethod"),
            text("VoiceFallbackUrl"),
            method("VoiceFallbackMethod"),
            text("StatusCallback"),
            method("StatusCallbackMethod"),
            flag("VoiceCallerIdLookup"),
            text("SmsUrl"),
            method("SmsMethod"),
            text("SmsFallbackUrl"),
            method("SmsFallbackMethod"),
            matching("FriendlyName", "(?s).{0,64}")),
        "VoiceApplicationSid",
        "SmsApplicationSid",
        "TrunkSid",
        "VoiceReceiveMode",
        "EmergencyStatus",
        "EmergencyAddressSid",
        "IdentitySid",
        "AddressSid",
        "BundleSid",
        "ApiVersion",
        "AccountSid");
  }

  static List<ParameterRule> listNumbers() {
    return with(
        List.of(text("PhoneNumber"), count("PageSize"), count("Page"), text("PageToken")),
        "Beta",
        "FriendlyName",
        "Origin");
  }

  static List<ParameterRule> listConferences() {
    return with(
        List.of(
            text("FriendlyName"),
            matching("Status", "init|in-progress|completed"),
            count("PageSize"),
            count("Page"),
            text("PageToken")),
        "DateCreated",
        "DateUpdated");
  }

  static List<ParameterRule> listParticipants() {
    return with(
        List.of(count("PageSize"), count("Page"), text("PageToken")), "Muted", "Hold", "Coaching");
  }

  static List<ParameterRule> list() {
    return with(List.of(count("PageSize"), count("Page"), text("PageToken")));
  }

  private static List<ParameterRule> with(List<ParameterRule> known, String... unsimulated) {
    List<ParameterRule> all = new ArrayList<>(known);
    for (String name : unsimulated) {
      all.add(ParameterRule.unsimulated(name));
    }
    return List.copyOf(all);
  }
}
