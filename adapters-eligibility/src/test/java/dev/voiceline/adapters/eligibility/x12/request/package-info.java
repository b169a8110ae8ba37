@NullMarked
package dev.voiceline.adapters.eligibility.x12.request;

import org.jspecify.annotations.NullMarked;
