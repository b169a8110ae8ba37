/**
 * ElevenLabs' text to speech on loopback: the multi-context socket and HTTP streaming, with their
 * refusals and limits. It speaks in tones.
 */
@NullMarked
package dev.voiceline.simulator.elevenlabs;

import org.jspecify.annotations.NullMarked;
