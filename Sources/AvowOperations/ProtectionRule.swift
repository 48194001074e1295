/// Which roll calls are on protection: the responsibility to protect and its kin.
///
/// A roll call counts when its title or description holds one of ``phrases``, whatever the case. The list is the whole
/// rule; it is kept with each run that uses it.
public enum ProtectionRule {
  public static let phrases = [
    "responsibility to protect", "genocide", "war crimes", "ethnic cleansing", "crimes against humanity",
    "mass atrocit", "protection of civilians", "humanitarian law", "civilian persons",
    "international criminal",
    "situation of human rights in", "human rights situation in", "humanitarian intervention",
  ]
}
