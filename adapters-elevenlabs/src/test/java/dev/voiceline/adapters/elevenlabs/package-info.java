@NullMarked
package dev.voiceline.adapters.elevenlabs;

import org.jspecify.annotations.NullMarked;
