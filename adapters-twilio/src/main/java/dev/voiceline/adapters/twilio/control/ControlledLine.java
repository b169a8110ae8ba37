package dev.voiceline.adapters.twilio.control;

import dev.voiceline.adapters.twilio.rest.NewMessage;
import dev.voiceline.core.privacy.PhoneNumber;
import java.net.URI;
import java.util.Optional;

/**
 * The telephone line whose calls are under control.
 *
 * @param own the number that calls are placed from; without one none are placed, and people are not
 *     called for a warm handover
 * @param texts who sends text messages; without one none are sent
 * @param holdMusic what a waiting caller hears: an address that answers GET with audio; the
 *     network's own music without one
 * @param addresses where webhooks are served
 * @param stream connects a call with its agent
 * @param machineMessage what an answering machine is told: nothing about anybody's health
 */
public record ControlledLine(
    Optional<PhoneNumber> own,
    Optional<NewMessage.Sender> texts,
    Optional<URI> holdMusic,
    ControlAddresses addresses,
    StreamDocument stream,
    String machineMessage) {}
