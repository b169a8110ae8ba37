@NullMarked
package dev.voiceline.adapters.eligibility.x12;

import org.jspecify.annotations.NullMarked;
