package dev.voiceline.server.config;

import java.util.Optional;

/**
 * What the telephone network is asked to do beside carrying a call.
 *
 * @param recording whether and how calls are recorded
 * @param transfer how callers are handed over to people
 * @param texts whether a result may be sent as a text message, if the caller agrees
 * @param lineName who signs text messages; the usual name when empty
 * @param outgoing the calls that the server places
 * @param keypad the call that is led by keypad alone
 */
public record ControlSettings(
    RecordingSettings recording,
    TransferSettings transfer,
    boolean texts,
    Optional<String> lineName,
    OutgoingSettings outgoing,
    KeypadSettings keypad) {}
