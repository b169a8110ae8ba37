package dev.voiceline.core.greeting;

import dev.voiceline.core.media.AudioFormat;

/**
 * What a spoken greeting depends on. Another voice, another word or another language is another
 * greeting.
 *
 * @param service that speaks it
 * @param sound what the service says of model, voice and speed
 * @param text to the letter
 * @param language that it is spoken in: two letters
 * @param format of its audio
 */
public record GreetingKey(
    String service, String sound, String text, String language, AudioFormat format) {}
