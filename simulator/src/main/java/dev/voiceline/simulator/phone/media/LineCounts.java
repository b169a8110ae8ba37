package dev.voiceline.simulator.phone.media;

/**
 * What passed over a call's media streams up to a moment.
 *
 * @param framesSent frames of 20 ms that went to the server
 * @param mediaMessages messages with audio that came from it
 * @param bytesReceived the audio in them
 * @param bytesPlayed how much of it the caller heard
 * @param bytesDropped how much was cleared, or waited when the stream ended
 * @param mostBytesBuffered the most that ever waited to be played
 * @param marks marks received
 * @param clears clears received
 * @param invalidMessages messages that Twilio would have passed over with a warning
 * @param latestFrameMs by how much the latest frame missed its time
 */
public record LineCounts(
    long framesSent,
    long mediaMessages,
    long bytesReceived,
    long bytesPlayed,
    long bytesDropped,
    long mostBytesBuffered,
    int marks,
    int clears,
    int invalidMessages,
    long latestFrameMs) {}
