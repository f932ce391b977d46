"""Notes as hypothesis makes them: keys, values that half read as something, and nonsense."""

from hypothesis import strategies as st

from listenlog.domain.notation import KEYS

words = st.from_regex(r"[a-z]{2,8}", fullmatch=True)
values = st.lists(
    st.one_of(
        words,
        st.sampled_from(
            ["by", "by friday", "until january", "#tag", "+tag", "every 6 weeks", "yes", "no", "confirmed"]
        ),
        st.sampled_from(['"', "“", "”", ",", ".", "/", "-", ":", "tue", "9-11", "email", "phone", "and", "3pm", "(0)"]),
        st.text(max_size=6),
    ),
    max_size=7,
).map(" ".join)
keys = st.sampled_from(
    ["", "", "family: ", "bob: ", "john: ", "phone: ", "visit: ", "email: ", "text: ", *(f"{k}: " for k in KEYS)]
)
notes = st.lists(st.tuples(keys, values).map("".join), max_size=5).flatmap(
    lambda lines: st.sampled_from(["\n", "; ", " / ", "\r\n- "]).map(lambda between: between.join(lines))
)
