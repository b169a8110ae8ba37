package dev.voiceline.simulator.phone;

import dev.voiceline.core.time.Timers;
import dev.voiceline.simulator.phone.carrier.Form;
import dev.voiceline.simulator.phone.media.Beat;
import dev.voiceline.simulator.phone.twiml.GatherTerms;
import dev.voiceline.simulator.phone.twiml.Verb;

/**
 * Asked for keys or words. Whichever comes first decides which of the two is the answer; a key
 * interrupts the prompt, and so do words unless {@code bargeIn} is off.
 */
final class GatherRun implements Activity {
  private static final String CONFIDENCE = "0.93";

  private final Leg leg;
  private final CallFlow flow;
  private final GatherTerms terms;
  private final Announcer prompt;
  private final StringBuilder digits = new StringBuilder();
  private final StringBuilder words = new StringBuilder();
  private Timers.Alarm silence = () -> {};
  private boolean speaking;
  private boolean unheard;
  private boolean over;

  GatherRun(Leg leg, CallFlow flow, Verb.Gather verb) {
    this.leg = leg;
    this.flow = flow;
    terms = verb.terms();
    prompt = new Announcer(leg, verb.prompts(), this::awaitMore);
  }

  @Override
  public void start() {
    prompt.start();
  }

  @Override
  public void stop(Stop why) {
    over = true;
    silence.cancel();
    prompt.stop();
  }

  @Override
  public boolean attentive() {
    return true;
  }

  @Override
  public void beat(Beat beat) {
    if (over) {
      return;
    }
    if (beat.kind() == Beat.Kind.SPEECH && !speaking) {
      speaking = true;
      speechBegins();
    }
    if (terms.keys() && words.length() == 0 && beat.key().isPresent()) {
      key(beat.key().get());
    }
  }

  @Override
  public void said(Said done) {
    if (done.kind() != Said.Kind.SPEECH) {
      return;
    }
    speaking = false;
    if (!over && terms.speech() && digits.length() == 0 && !unheard) {
      words.append(words.length() == 0 ? "" : " ").append(done.text());
      wait(terms.speechTimeoutSeconds());
    }
  }

  private void speechBegins() {
    boolean deaf = !prompt.isOver() && !terms.bargeIn();
    unheard = deaf;
    if (terms.speech() && !deaf && digits.length() == 0) {
      prompt.stop();
      silence.cancel();
    }
  }

  private void key(char key) {
    prompt.stop();
    if (terms.finishOnKey().indexOf(key) >= 0) {
      answerKeys(leg.form().with("FinishedOnKey", Character.toString(key)));
      return;
    }
    digits.append(key);
    if (terms.numDigits().isPresent() && digits.length() >= terms.numDigits().getAsInt()) {
      answerKeys(leg.form());
    } else {
      awaitMore();
    }
  }

  private void awaitMore() {
    wait(terms.timeoutSeconds());
  }

  private void wait(int seconds) {
    silence.cancel();
    silence = leg.later(seconds * 1_000L, this::silent);
  }

  private void silent() {
    if (over) {
      return;
    }
    if (words.length() > 0) {
      answer(leg.form().with("SpeechResult", words.toString()).with("Confidence", CONFIDENCE));
    } else {
      answerKeys(leg.form());
    }
  }

  private void answerKeys(Form form) {
    if (digits.length() > 0) {
      answer(form.with("Digits", digits.toString()));
    } else if (terms.actionOnEmptyResult()) {
      answer(terms.keys() ? form.with("Digits", "") : form);
    } else {
      end();
      flow.next();
    }
  }

  private void answer(Form form) {
    end();
    flow.request(terms.method(), terms.action().orElse(flow.document()), form);
  }

  private void end() {
    over = true;
    silence.cancel();
  }
}
