import AvowOperations
import AvowRecord
import AvowStore

/// Where somebody offers to take part, and agrees to what is kept.
struct JoinPage: DeskPage {
  static let template = "join"
  let title: String
  let gate: Gate
  let action: String
  let name: String
  let reach: String
  let organisation: String
  let message: String
  let consent = JoinIn.consent.words
  let consentVersion = JoinIn.consent.version
  let refusal: String?

  init(
    _ wish: Person.Wish, gate: Gate, name: String = "", reach: String = "", organisation: String = "",
    message: String = "", refusal: String? = nil
  ) {
    title = wish.words
    self.gate = gate
    action = OutsidePlace.join(wish).path
    self.name = name
    self.reach = reach
    self.organisation = organisation
    self.message = message
    self.refusal = refusal
  }
}

/// What is kept of a person, as the person sees it with the receipt.
struct FollowedPersonPage: DeskPage {
  static let template = "followed-person"
  let title = "What we keep of you"
  let gate: Gate
  let code: String
  let copy: String
  let action = OutsidePlace.receipt.path
}

/// After it was erased.
struct ErasedPage: DeskPage {
  static let template = "erased"
  let title = "It is erased"
}

extension DeskRooms {
  func join(_ form: DeskForm, _ wish: Person.Wish, _ visit: DeskVisit) throws -> DeskReply {
    let place = OutsidePlace.join(wish)
    let (name, reach) = (try form.text("name"), try form.text("reach"))
    let (organisation, message) = (try form.text("organisation"), try form.text("message", atMost: 5000))
    do {
      let code = try JoinIn(desk).run(
        wish, name: name, reach: reach, organisation: organisation, message: message,
        hasAgreed: form.text("consent") == "yes", through: outside, pass: pass(form, visit), place: place.path
      )
      return .page(
        SentPage(
          title: "Thank you",
          lede:
            "The editors get in touch with you. With the receipt you can see what is kept of you, and erase it.",
          code: code, files: []))
    } catch let fault as OutsideFault {
      return .page(
        JoinPage(
          wish, gate: try gate(place, after: fault, form), name: name, reach: reach,
          organisation: organisation, message: message, refusal: fault.description), status: fault.status)
    }
  }

  func followedPerson(_ id: Int, _ code: String, _ act: String) throws -> DeskReply {
    if act == "erase" {
      try PersonalData(desk).erase(id, by: nil)
      return .page(ErasedPage())
    }
    return .page(
      FollowedPersonPage(
        gate: gate(.receipt), code: code, copy: try PersonalData(desk).export(id, by: nil)))
  }
}
