@NullMarked
package dev.voiceline.adapters.eligibility.access;

import org.jspecify.annotations.NullMarked;
