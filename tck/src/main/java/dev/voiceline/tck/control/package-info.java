/**
 * The contract of what a telephone network can be told, rules {@code CTRL-01} to {@code CTRL-20}.
 */
@NullMarked
package dev.voiceline.tck.control;

import org.jspecify.annotations.NullMarked;
