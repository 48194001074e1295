public import AvowRecord

/// The door for people who are not signed in: tickets, pace and the cleaning of files, one for all open forms.
public final class OutsideDoor: Sendable {
  public let tickets: TicketOffice
  public let pace = Pace()
  public let cleaner: CleanFile

  public init(dice: Dice = .system, cleaner: CleanFile = CleanFile()) {
    tickets = TicketOffice(dice: dice)
    self.cleaner = cleaner
  }

  /// What a form brings beside its words.
  public struct Pass: Sendable {
    public let ticket: String
    public let proof: String
    /// The field that people do not see.
    public let trap: String
    public let address: String

    public init(ticket: String, proof: String, trap: String, address: String) {
      self.ticket = ticket
      self.proof = proof
      self.trap = trap
      self.address = address
    }
  }

  /// Lets a form in and uses its ticket. To be asked last, when everything else about the form is right.
  ///
  /// Throws ``OutsideFault``; the ticket of a form that must only wait is not used up.
  public func admit(_ pass: Pass, _ kind: Pace.Kind, to place: String, at now: Moment) throws(OutsideFault)
    -> TicketOffice.Admission
  {
    let admission = try tickets.look(pass.ticket, proof: pass.proof, for: place, at: now)
    try pace.take(kind, isProved: admission.isProved, address: pass.address, at: now)
    guard tickets.use(pass.ticket, at: now) else { throw .staleForm }
    return admission
  }
}
