curl https://telproof.example.com/v1/siteverify \
  --data-urlencode "secret_key=$TELPROOF_SECRET_KEY" \
  --data-urlencode "proof=$PHONE_PROOF"
