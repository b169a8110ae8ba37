/** Text to speech by ElevenLabs: the multi-context socket, and HTTP streaming where it fails. */
@NullMarked
package dev.voiceline.adapters.elevenlabs;

import org.jspecify.annotations.NullMarked;
