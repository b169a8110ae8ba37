/** What a caller meets before the agent: opening hours, a menu of choices, and who may answer. */
@NullMarked
package dev.voiceline.server.menu;

import org.jspecify.annotations.NullMarked;
