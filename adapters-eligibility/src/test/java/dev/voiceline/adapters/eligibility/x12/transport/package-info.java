@NullMarked
package dev.voiceline.adapters.eligibility.x12.transport;

import org.jspecify.annotations.NullMarked;
