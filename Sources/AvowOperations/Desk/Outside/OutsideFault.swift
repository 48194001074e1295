/// Why a form of somebody who is not signed in is not taken yet, in a sentence. Nothing that was written is lost.
public enum OutsideFault: Error, CustomStringConvertible, Equatable {
  /// The ticket is none of ours, too old, or was used.
  case staleForm
  case tooEarly(seconds: Int)
  case tooMany(minutes: Int)
  case missing(String)
  case unreadable(String)
  /// Files that are not taken, or not as they are: each with its reason, and whether the sender may have them sent as they are.
  case files([String], mayBeSentAsTheyAre: Bool)
  case closed

  public var description: String {
    switch self {
    case .staleForm:
      "This form was open for too long, was sent already, or the desk was started anew. Nothing was taken. Your words "
        + "are still here; look through them and send again."
    case .tooEarly(let seconds):
      "Without scripts the desk takes forms slowly, to keep machines out. Wait \(seconds) seconds and send again; your "
        + "words are still here."
    case .tooMany(let minutes):
      "More is arriving than the desk takes at a time. Try again in \(minutes == 1 ? "a minute" : "\(minutes) minutes"); "
        + "your words are still here."
    case .missing(let what): "\(what) Nothing was taken yet."
    case .unreadable(let why): "\(why) Nothing was taken yet."
    case .files(let reasons, let mayBe):
      reasons.joined(separator: " ")
        + " Taken and cleaned are \(CleanFile.typesInWords). Nothing was taken yet. "
        + (mayBe
          ? "Send it without such a file, choose the same in another format, or tick below that it goes as it is."
          : "Send it without such a file, or choose the same in another format.")
    case .closed: "This page takes no comments any more."
    }
  }
}
