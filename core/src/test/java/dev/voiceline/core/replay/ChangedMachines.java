package dev.voiceline.core.replay;

/** The machines of this program, for tests to change. */
public class ChangedMachines extends StandardMachines {}
