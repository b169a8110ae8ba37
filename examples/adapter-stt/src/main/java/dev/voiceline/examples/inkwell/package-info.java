/** Speech to text by Inkwell, a made-up vendor: an adapter to start another one from. */
@NullMarked
package dev.voiceline.examples.inkwell;

import org.jspecify.annotations.NullMarked;
